package dev.strongroom.formats.sidecar;

import java.io.IOException;

/** A sidecar can't be read. The message is a sentence for people. */
public abstract sealed class SidecarException extends IOException
        permits NewerSidecarException, DamagedSidecarException {
    private static final long serialVersionUID = 1L;

    SidecarException(String message) {
        super(message);
    }

    SidecarException(String message, Throwable cause) {
        super(message, cause);
    }
}
