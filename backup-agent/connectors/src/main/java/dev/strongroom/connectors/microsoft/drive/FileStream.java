package dev.strongroom.connectors.microsoft.drive;

import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MimeBody;
import dev.strongroom.formats.hash.QuickXorHash;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * A file's bytes as they come. Where the connection breaks off they are asked for from there on; at their end they are held
 * against the length and the hash that Graph told, and the last read fails when they are not those. One thread.
 */
final class FileStream extends InputStream {
    private static final int MOST_RESUMPTIONS = 8;

    private final Opening opening;
    private final long size;
    private final String hash;
    private final QuickXorHash read = new QuickXorHash();
    private Optional<MimeBody> body = Optional.empty();
    private int resumptions;
    private boolean ended;

    /** Asks for the bytes from one on. */
    @FunctionalInterface
    interface Opening {
        MimeBody from(long position) throws GraphFailure;
    }

    /** The bytes are not those that were told: the file changed, or they were damaged on the way. */
    static final class OtherBytesException extends IOException {
        private static final long serialVersionUID = 1L;

        OtherBytesException(String message) {
            super(message);
        }
    }

    /** @param hash QuickXorHash in Base64; empty when it is not known */
    FileStream(Opening opening, long size, String hash) {
        this.opening = opening;
        this.size = size;
        this.hash = hash;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0 || ended) {
            return ended ? -1 : 0;
        }
        int count = next(bytes, offset, length);
        if (count < 0) {
            verify();
            return -1;
        }
        read.update(bytes, offset, count);
        return count;
    }

    private int next(byte[] bytes, int offset, int length) throws ContentLostException {
        while (true) {
            if (size == 0) {
                return -1;
            }
            MimeBody from = open();
            try {
                int count = from.stream().read(bytes, offset, length);
                if (count >= 0 || read.length() >= size) {
                    return count;
                }
                broken(new IOException("It ended early"));
            } catch (IOException e) {
                broken(e);
            }
        }
    }

    private MimeBody open() throws ContentLostException {
        if (body.isEmpty()) {
            try {
                body = Optional.of(opening.from(read.length()));
            } catch (GraphFailure e) {
                throw lost(e.reason(), e);
            }
        }
        return body.get();
    }

    private void broken(IOException cause) throws ContentLostException {
        close();
        if (++resumptions > MOST_RESUMPTIONS) {
            throw lost(String.valueOf(cause.getMessage()), cause);
        }
    }

    private void verify() throws ContentLostException {
        ended = true;
        if (read.length() != size || !(hash.isEmpty() || read.base64().equals(hash))) {
            String what = read.length() == size ? "Its bytes have another hash than Microsoft 365 tells."
                    : "It has " + read.length() + " bytes where Microsoft 365 tells " + size + ".";
            throw lost(what, new OtherBytesException(what));
        }
    }

    private static ContentLostException lost(String why, Exception cause) {
        return new ContentLostException("Microsoft 365 did not give the whole file: " + why, cause);
    }

    @Override
    public void close() {
        body.ifPresent(MimeBody::close);
        body = Optional.empty();
    }
}
