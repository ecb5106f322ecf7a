package dev.strongroom.service.recovery.preview;

import dev.strongroom.service.recovery.naming.FileName;
import java.io.InputStream;
import java.util.Optional;

/**
 * A part of a message that holds no further parts.
 *
 * @param type Content-Type, or what holds where there is none
 */
record Part(HeaderBlock headers, FieldValue type) {
    /** What the preview does with a part. */
    enum Role {
        TEXT, HTML, ATTACHMENT
    }

    Role role() {
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
    boolean isMessage() {
        return type.value().equals("message/rfc822") || type.value().equals("message/global");
    }

    private Optional<String> givenName() {
        return headers.disposition()
                .flatMap(d -> d.parameter("filename"))
                .or(() -> type.parameter("name"))
                .filter(name -> !name.isBlank());
    }

    /** The name that the sender gave it, without what could lead out of a directory or mislead a reader. */
    Optional<String> fileName() {
        return givenName().map(name -> FileName.lastOf(name).text());
    }

    TextDecoder decoder() {
        return TextDecoder.of(type.parameter("charset").orElse(""));
    }

    /** The body without its transfer encoding. */
    InputStream decoded(InputStream body) {
        return TransferEncoding.decoded(headers.transferEncoding(), body);
    }
}
