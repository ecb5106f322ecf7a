package dev.strongroom.vault.read;

import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** A file's bytes, blob by blob. */
final class FileInput extends InputStream {
    private final ContentReader blobs;
    private byte[] current = new byte[0];
    private int position;

    FileInput(ContentReader blobs) {
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

    /** Gives whole blobs, so that small files are written at once. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        long count = 0;
        while (advance()) {
            out.write(current, position, current.length - position);
            count += current.length - position;
            position = current.length;
        }
        return count;
    }

    @Override
    public int available() {
        return current.length - position;
    }
}
