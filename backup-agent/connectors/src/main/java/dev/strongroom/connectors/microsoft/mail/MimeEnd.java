package dev.strongroom.connectors.microsoft.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a message that came without a length came to its end: one with parts ends with its last boundary (RFC 2046,
 * section 5.1.1). Of others nothing can be said.
 */
final class MimeEnd {
    private static final Pattern BOUNDARY = Pattern.compile(
            "^content-type:\\s*multipart/[^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*?boundary=\"?([^\";\\r\\n]+)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Optional<String> last;

    /** @param start of the message, with its header */
    MimeEnd(byte[] start) {
        String header = new String(start, StandardCharsets.ISO_8859_1).split("\\r?\\n\\r?\\n", 2)[0];
        Matcher boundary = BOUNDARY.matcher(header);
        last = boundary.find() ? Optional.of("--" + boundary.group(1).stripTrailing() + "--") : Optional.empty();
    }

    /** @param tail the message's last bytes, 4 KiB if it has as many */
    boolean missing(byte[] tail) {
        return last.isPresent() && !new String(tail, StandardCharsets.ISO_8859_1).contains(last.get());
    }
}
