package dev.strongroom.formats.parts;

import java.io.InputStream;
import java.util.Optional;

/**
 * A part of a message that holds no further parts.
 *
 * @param type Content-Type, or what holds where there is none
 */
public record Part(HeaderBlock headers, FieldValue type) {
    /** What a part is to whoever reads the message. */
    public enum Role {
        TEXT, HTML, ATTACHMENT
    }

    /** What it is: text only where it has no name and is not said to be attached. */
    public Role role() {
        boolean attached = headers.disposition().filter(d -> d.value().equals("attachment")).isPresent()
                || givenName().isPresent();
        if (attached) {
            return Role.ATTACHMENT;
        }
        return switch (type.value()) {
            case "text/plain" -> Role.TEXT;
            case "text/html" -> Role.HTML;
            default -> Role.ATTACHMENT;
        };
    }

    /** Whether the part is a message of its own. */
    public boolean isMessage() {
        return type.value().equals("message/rfc822") || type.value().equals("message/global");
    }

    /** The name that the sender gave it, which may be any text. */
    public Optional<String> givenName() {
        return headers.disposition()
                .flatMap(d -> d.parameter("filename"))
                .or(() -> type.parameter("name"))
                .filter(name -> !name.isBlank());
    }

    /** What reads its text. */
    public TextDecoder decoder() {
        return TextDecoder.of(type.parameter("charset").orElse(""));
    }

    /** The body without its transfer encoding. */
    public InputStream decoded(InputStream body) {
        return TransferEncoding.decoded(headers.transferEncoding(), body);
    }
}
