package dev.strongroom.vault.read;

import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A file's bytes, blob by blob. */
final class FileInput extends InputStream {
    private final RunReader blobs;
    private byte[] current = new byte[0];
    private int position;

    FileInput(RunReader blobs) {
        this.blobs = blobs;
    }

    /** Makes the current blob one with bytes left; false at the file's end. */
    private boolean advance() throws IOException {
        while (position == current.length) {
            if (!blobs.hasNext()) {
                return false;
            }
            try {
                current = blobs.next();
            } catch (VaultException e) {
                throw new IOException(e.getMessage(), e);
            }
            position = 0;
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return advance() ? current[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return current.length - position;
    }
}
