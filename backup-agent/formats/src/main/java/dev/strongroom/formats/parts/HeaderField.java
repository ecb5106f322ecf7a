package dev.strongroom.formats.parts;

import dev.strongroom.formats.mime.HeaderText;

/**
 * A header field, unfolded.
 *
 * @param octets the value as it stands in the message, each octet as one char (0 to 255)
 */
public record HeaderField(String name, String octets) {
    /** The value as people read it. */
    public String text() {
        return HeaderText.whole(octets);
    }
}
