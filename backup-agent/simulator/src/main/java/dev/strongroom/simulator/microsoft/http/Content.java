package dev.strongroom.simulator.microsoft.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that may be made only when somebody reads them. Reading again gives the same. */
public interface Content {
    /** In bytes. */
    long length();

    /** From the first byte on; the caller closes it. */
    InputStream open();

    /** Bytes in memory; not a copy. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** The same, made once and kept when making it is dear and it is small. */
    default Content made() {
        return this;
    }

    /** All of it in memory: for content that is known to be small. */
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Content is made in memory, which does not fail", e);
        }
    }
}
