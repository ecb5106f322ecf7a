package dev.strongroom.service.recovery.content;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.blob.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item's bytes, checked as they are read: their number, and their SHA-256 against the content id. The last bytes are
 * given out only after the check, so that whoever gets all of them got the right ones, and a receiver that counts (a
 * mail server that was told the size) never takes a damaged item for a whole one.
 */
final class VerifiedInput extends InputStream {
    private static final int AHEAD = 65_536;

    private final InputStream in;
    private final Digest expected;
    private final long size;
    private final MessageDigest hash = sha256();
    private byte[] ready = new byte[0];
    private byte[] ahead = new byte[0];
    private int position;
    private long seen;
    private boolean started;
    private boolean ended;
    private @Nullable IOException failure;

    VerifiedInput(InputStream in, Digest expected, long size) {
        this.in = in;
        this.expected = expected;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, bytes, offset, count);
        position += count;
        return count;
    }

    /** Gives a block out once the one after it was read: the last one, then, once all were checked. */
    private boolean fill() throws IOException {
        if (position < ready.length) {
            return true;
        }
        if (failure != null) {
            throw failure;
        }
        if (!started) {
            started = true;
            ahead = block();
        }
        ready = new byte[0];
        position = 0;
        byte[] next = ended ? new byte[0] : block();
        ready = ahead;
        ahead = next;
        return ready.length > 0;
    }

    private byte[] block() throws IOException {
        try {
            byte[] block = in.readNBytes(AHEAD);
            hash.update(block);
            seen += block.length;
            if (block.length < AHEAD) {
                ended = true;
                verify();
            }
            return block;
        } catch (IOException e) {
            failure = e.getCause() instanceof DamagedVaultException damage
                    ? new ContentDamagedException("The stored copy is damaged: " + damage.getMessage(), e)
                    : e;
            throw failure;
        }
    }

    private void verify() throws ContentDamagedException {
        if (seen != size || !Digest.of(hash.digest()).equals(expected)) {
            throw new ContentDamagedException("The stored copy is damaged: it is not what was backed up.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
