package dev.strongroom.connectors.imap.net;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a connection whose other side takes no more bytes for a time. Sockets have a time-out for reading alone: without
 * this a server that keeps a connection open and reads nothing would hold its writer for ever. One thread writes.
 */
final class TimedOutput extends OutputStream {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();
    /** What one time-out is for, in bytes; small enough that a slow line takes it in time. */
    private static final int PIECE = 64 * 1024;

    private final OutputStream out;
    private final Duration longest;
    private final Runnable cut;

    /** @param cut ends the connection at once, so that a writing that waits for it fails; called by another thread */
    TimedOutput(OutputStream out, Duration longest, Runnable cut) {
        this.out = out;
        this.longest = longest;
        this.cut = cut;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("imap-write-timeout").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += PIECE) {
            writePiece(bytes, offset + done, Math.min(PIECE, length - done));
        }
    }

    private void writePiece(byte[] bytes, int offset, int length) throws IOException {
        // Said before the cut: it wakes the writer at once, while the clock's own task still counts as running.
        AtomicBoolean late = new AtomicBoolean();
        Future<?> limit = CLOCK.schedule(() -> {
            late.set(true);
            cut.run();
        }, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (!late.get()) {
                throw e;
            }
            SocketTimeoutException timeout = new SocketTimeoutException("The server took no more bytes");
            timeout.initCause(e);
            throw timeout;
        } finally {
            limit.cancel(false);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
