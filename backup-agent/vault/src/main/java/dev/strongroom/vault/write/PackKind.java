package dev.strongroom.vault.write;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.PackGroup;

/** What a pack holds: directories, items or sidecars, so that whoever needs one kind reads no other. */
enum PackKind {
    TREES(BlobType.TREE), ITEMS(BlobType.DATA), SIDECARS(BlobType.DATA);

    private final BlobType type;

    PackKind(BlobType type) {
        this.type = type;
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
