package dev.strongroom.vault.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file's bytes on their way into a vault. */
public sealed interface FileContent {
    /** Bytes that are wholly in memory; not changed before the call returns. */
    final class InMemory implements FileContent {
        private final byte[] bytes;
        private final int offset;
        private final int length;

        public InMemory(byte[] bytes, int offset, int length) {
            this.bytes = bytes;
            this.offset = offset;
            this.length = length;
        }

        /** The array that holds them, not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** Where they begin in the array. */
        public int offset() {
            return offset;
        }

        /** How many there are. */
        public int length() {
            return length;
        }
    }

    /** Bytes that come as they are read, once; the vault closes the stream. */
    record Streamed(InputStream in) implements FileContent {}

    /** The whole array. */
    static FileContent of(byte[] bytes) {
        return new InMemory(bytes, 0, bytes.length);
    }

    /** Opens the bytes for reading. */
    default InputStream open() throws IOException {
        return switch (this) {
            case InMemory m -> new ByteArrayInputStream(m.bytes, m.offset, m.length);
            case Streamed s -> s.in;
        };
    }
}
