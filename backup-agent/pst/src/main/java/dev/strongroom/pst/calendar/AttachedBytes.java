package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;

/**
 * A file that a component holds.
 *
 * @param property the line without its value
 * @param position where its bytes begin among those that were set aside
 * @param length of its bytes
 */
record AttachedBytes(ContentLine property, long position, long length) {
    /** The name that it was given, as any of the ways tells it that programs have. */
    String name() {
        for (String parameter : new String[]{"FILENAME", "X-FILENAME", "X-APPLE-FILENAME"}) {
            String name = property.parameters().getOrDefault(parameter, "");
            if (!name.isBlank()) {
                return name;
            }
        }
        return "attachment";
    }

    /** What it is (RFC 6838). */
    String mediaType() {
        return property.parameters().getOrDefault("FMTTYPE", "application/octet-stream");
    }
}
