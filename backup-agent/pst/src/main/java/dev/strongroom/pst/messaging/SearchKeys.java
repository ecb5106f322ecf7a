package dev.strongroom.pst.messaging;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Gives each message a key that no other has ([MS-OXCPRPT], section 2.2.1.9). */
final class SearchKeys {
    private static final int SIZE = 16;

    private final long store;
    private long last;

    /** @param store the key of the store */
    SearchKeys(UUID store) {
        this.store = store.getMostSignificantBits();
    }

    byte[] next() {
        last++;
        return ByteBuffer.allocate(SIZE).putLong(store).putLong(last).array();
    }
}
