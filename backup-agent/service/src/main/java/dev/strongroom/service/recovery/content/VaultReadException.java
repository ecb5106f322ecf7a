package dev.strongroom.service.recovery.content;

import java.io.IOException;
import java.util.Objects;

/** An item could not be read from the vault. */
public final class VaultReadException extends Exception {
    private static final long serialVersionUID = 1L;

    public VaultReadException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "The message can't be read.");
    }

    /** Whether the stored copy itself is damaged, so that trying again does not help. */
    public boolean isDamage() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentDamagedException) {
                return true;
            }
        }
        return false;
    }
}
