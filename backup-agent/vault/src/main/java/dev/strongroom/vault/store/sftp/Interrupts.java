package dev.strongroom.vault.store.sftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.function.Supplier;

/** The library takes a thread's interrupt away when it reports it; here it comes back. */
final class Interrupts {
    private Interrupts() {}

    /** The failure of an interrupted thread, or what another failure means. */
    static IOException or(IOException failure, Supplier<IOException> meaning) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException)) {
                Thread.currentThread().interrupt();
                return failure;
            }
        }
        return meaning.get();
    }
}
