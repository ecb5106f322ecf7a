package dev.strongroom.vault.store.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/** A body that is not read to its end on closing: the connection is cut instead, as the rest may be large. */
final class S3Input extends FilterInputStream {
    private final ResponseInputStream<?> body;
    private boolean ended;

    S3Input(ResponseInputStream<?> body) {
        super(body);
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        ended |= value < 0;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        ended |= count < 0;
        return count;
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            super.close();
        } else {
            body.abort();
        }
    }
}
