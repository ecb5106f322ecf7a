package dev.strongroom.vault.write;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.PackGroup;

/** What a pack holds: directories, items or sidecars, so that whoever needs one kind reads no other. */
enum PackKind {
    TREES(BlobType.TREE), ITEMS(BlobType.DATA), SIDECARS(BlobType.DATA);

    private static final int EARLY = 3 << 20;

    private final BlobType type;

    PackKind(BlobType type) {
        this.type = type;
    }

    /**
     * From which size in bytes on a pack is sent off rather than grown when memory is short. Those that fill slowly are;
     * those that hold the files would be small all the time.
     */
    int whenMemoryIsShort() {
        return this == ITEMS ? Integer.MAX_VALUE : EARLY;
    }

    BlobType type() {
        return type;
    }

    static PackKind of(PackGroup group) {
        return switch (group) {
            case ITEMS -> ITEMS;
            case SIDECARS -> SIDECARS;
        };
    }
}
