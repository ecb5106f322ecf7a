package dev.strongroom.vault.check;

import dev.strongroom.vault.CheckReport.Kind;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.StoredObject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the packs that there are with those that the index names. */
final class PackList {
    private final Map<Digest, Long> sizes = new HashMap<>();
    private final List<ObjectKey> indexed = new ArrayList<>();

    PackList(List<StoredObject> packs) {
        packs.forEach(pack -> sizes.put(Digest.ofHex(pack.key().name()), pack.size()));
    }

    void compare(VaultIndex index, Findings findings) {
        for (VaultIndex.ExpectedPack expected : index.packs()) {
            ObjectKey pack = new ObjectKey(ObjectKind.PACK, expected.id().hex());
            Long size = sizes.get(expected.id());
            if (size == null) {
                findings.add(Kind.MISSING, pack.path(), "This pack is gone, and what was in it.");
            } else {
                indexed.add(pack);
                if (size != expected.size()) {
                    findings.add(Kind.DAMAGED, pack.path(), "This pack has " + size + " bytes and should have "
                            + expected.size() + ".");
                }
            }
        }
    }

    /** The packs that are there and that the index names. */
    List<ObjectKey> indexed() {
        return List.copyOf(indexed);
    }

    /** So many of a hundred of them, chosen by chance, at least one. */
    List<ObjectKey> sample(int percent) {
        List<ObjectKey> shuffled = new ArrayList<>(indexed);
        Collections.shuffle(shuffled, new SecureRandom());
        return List.copyOf(shuffled.subList(0, (int) (((long) shuffled.size() * percent + 99) / 100)));
    }

    int count() {
        return sizes.size();
    }

    /** How many packs no index names. */
    int unused() {
        return sizes.size() - indexed.size();
    }
}
