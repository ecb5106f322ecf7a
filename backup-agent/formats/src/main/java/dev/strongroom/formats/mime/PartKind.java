package dev.strongroom.formats.mime;

import java.util.Locale;

/** What a part's header says of its body (RFC 2045, 2046). */
sealed interface PartKind {
    /** A body that holds no parts. */
    record Leaf(boolean attachment) implements PartKind {}

    /** A message within the message, readable in place. */
    record Message() implements PartKind {}

    /** Parts between lines with this boundary, a character for each byte. */
    record Multipart(String boundary) implements PartKind {}

    /** Longer ones can't be told from text within the look-ahead that callers keep. RFC 2046 allows 70. */
    int LONGEST_BOUNDARY = 900;

    static PartKind of(HeaderFields fields) {
        Parameters type = Parameters.of(fields.value("content-type"));
        if (type.value().startsWith("multipart/")) {
            String boundary = type.named().getOrDefault("boundary", "").stripTrailing();
            if (!boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY) {
                return new Multipart(boundary);
            }
        }
        Parameters disposition = Parameters.of(fields.value("content-disposition"));
        if (type.value().equals("message/rfc822") || type.value().equals("message/global")) {
            String encoding = fields.value("content-transfer-encoding").toLowerCase(Locale.ROOT);
            boolean inPlace = !encoding.startsWith("base64") && !encoding.startsWith("quoted-printable");
            return inPlace ? new Message() : new Leaf(true);
        }
        boolean named = disposition.has("filename") || type.has("name");
        boolean attachment = disposition.value().equals("attachment")
                || (named && !disposition.value().equals("inline"));
        return new Leaf(attachment);
    }
}
