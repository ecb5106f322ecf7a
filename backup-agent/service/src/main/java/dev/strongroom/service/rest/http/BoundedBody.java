package dev.strongroom.service.rest.http;

import dev.strongroom.service.rest.problem.ProblemException;
import dev.strongroom.service.rest.problem.ProblemKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A request body that ends with a {@link ProblemException} when it gets too long or takes too long. */
final class BoundedBody extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 1 << 13;

    private final long limit;
    private final long deadline;
    private long read;

    BoundedBody(InputStream in, long limit, Duration time) {
        super(in);
        this.limit = limit;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemKind.REQUEST_TOO_LARGE,
                "A request may have " + limit + " bytes. Send less at a time.");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooSlow();
            }
            throw e;
        }
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, SKIPPED_AT_ONCE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > limit) {
            throw tooLarge(limit);
        }
        if (System.nanoTime() - deadline > 0) {
            throw tooSlow();
        }
    }

    private static ProblemException tooSlow() {
        return new ProblemException(ProblemKind.REQUEST_TIMEOUT, "The request took too long to arrive. Try again.");
    }
}
