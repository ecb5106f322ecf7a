package dev.strongroom.service.rest.reply;

import dev.strongroom.service.usecase.Versioned;

/** 200 with an ETag (RFC 9110, section 8.8.3). */
public record Tagged<T>(T body, String version) {
    /** The value with its version as the tag. */
    public static <T> Tagged<T> of(Versioned<T> versioned) {
        return new Tagged<>(versioned.value(), versioned.version());
    }
}
