package dev.strongroom.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An item's bytes, exactly as served. Read once and to the end, by one thread, before the sink's method returns unless it is
 * {@link InMemory}.
 */
public sealed interface ItemContent {
    /** The bytes. Reading may throw {@link ContentLostException} when the source fails for good. */
    InputStream open() throws IOException;

    /** Content that is wholly in memory, so that the sink may keep it and return at once. */
    final class InMemory implements ItemContent {
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

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes, offset, length);
        }
    }

    /** Content that comes from the network as it is read. */
    non-sealed interface Streamed extends ItemContent {}
}
