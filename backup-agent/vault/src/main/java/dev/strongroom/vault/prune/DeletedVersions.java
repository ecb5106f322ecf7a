package dev.strongroom.vault.prune;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.VersioningStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Destroys what a store keeps of packs that were deleted long enough ago and that the index does not name. The mark of
 * the deletion goes last, since without it what is held would be back.
 */
final class DeletedVersions {
    private final ObjectStore store;
    private final VersioningStore versioning;

    DeletedVersions(ObjectStore store, VersioningStore versioning) {
        this.store = store;
        this.versioning = versioning;
    }

    /** Answers of how many packs something is left, since it is held. */
    int destroy(VaultLock lock, Predicate<Digest> named, IndexRewrite.Deadline deadline) throws VaultException {
        Map<ObjectKey, List<ObjectVersion>> deleted = new HashMap<>();
        int held = 0;
        try {
            versioning.versions(ObjectKind.PACK, version -> {
                if (version.newest() && version.deletion() && deadline.isDue(version.writtenAt())
                        && !named.test(Digest.ofHex(version.key().name()))) {
                    deleted.put(version.key(), new ArrayList<>());
                }
            });
            versioning.versions(ObjectKind.PACK, version -> {
                List<ObjectVersion> versions = deleted.get(version.key());
                if (versions != null) {
                    versions.add(version);
                }
            });
            for (List<ObjectVersion> versions : deleted.values()) {
                lock.requireHeld();
                held += destroy(versions) ? 0 : 1;
            }
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return held;
    }

    /** Answers false when one of them is held. */
    private boolean destroy(List<ObjectVersion> versions) throws IOException {
        try {
            for (ObjectVersion version : versions) {
                if (!version.deletion()) {
                    versioning.destroy(version);
                }
            }
        } catch (ObjectRetainedException held) {
            return false;
        }
        for (ObjectVersion version : versions) {
            if (version.deletion()) {
                versioning.destroy(version);
            }
        }
        return true;
    }
}
