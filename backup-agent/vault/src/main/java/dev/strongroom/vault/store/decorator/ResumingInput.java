package dev.strongroom.vault.store.decorator;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** A stream that is opened again where it broke off. */
final class ResumingInput extends InputStream {
    private final long length;
    private final Predicate<IOException> isFinal;
    private final Opener opener;
    private InputStream in;
    private long count;
    private int resumesLeft;

    /** Opens what is left. */
    interface Opener {
        /**
         * A stream of it.
         *
         * @param read how many bytes of the stream were read
         * @param left how many are left; -1 for all that there are
         */
        InputStream open(long read, long left) throws IOException;
    }

    /** @param length of the whole stream at most; -1 for as much as there is */
    ResumingInput(InputStream in, long length, int resumes, Predicate<IOException> isFinal, Opener opener) {
        this.in = in;
        this.length = length;
        this.resumesLeft = resumes;
        this.isFinal = isFinal;
        this.opener = opener;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
        while (true) {
            try {
                int read = in.read(bytes, offset, most);
                count += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                if (resumesLeft == 0 || isFinal.test(e)) {
                    throw e;
                }
                resume(e);
            }
        }
    }

    private void resume(IOException broken) throws IOException {
        resumesLeft--;
        try {
            in.close();
            in = opener.open(count, length < 0 ? -1 : length - count);
        } catch (IOException e) {
            e.addSuppressed(broken);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
