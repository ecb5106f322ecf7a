package dev.strongroom.vault.retain;

import dev.strongroom.vault.UnsupportedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.VersioningStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings back what was hidden behind marks of deletion since a time, e.g. by an attacker who had the storage's
 * credentials. It needs no password, since config and keys may be hidden too. Packs come first and snapshots last, so
 * that whoever reads meanwhile sees nothing that is incomplete; begun again, it goes on. For one run.
 */
public final class Undeletion {
    private static final List<ObjectKind> ORDER = List.of(ObjectKind.CONFIG, ObjectKind.KEY, ObjectKind.PACK,
            ObjectKind.INDEX, ObjectKind.SNAPSHOT);

    private final ObjectStore store;
    private final VersioningStore versioning;
    private int broughtBack;
    private int lost;

    private Undeletion(ObjectStore store, VersioningStore versioning) {
        this.store = store;
        this.versioning = versioning;
    }

    /**
     * An undeletion in a store, which stays the caller's.
     *
     * @throws UnsupportedVaultException when the store keeps nothing that is deleted
     */
    public static Undeletion of(ObjectStore store) throws UnsupportedVaultException {
        return new Undeletion(store,
                store.capability(VersioningStore.class)
                        .orElseThrow(() -> new UnsupportedVaultException("The storage at " + store.location()
                                + " keeps no versions, so nothing that was deleted can be brought back from it.")));
    }

    /** Brings back what was hidden at that time or later, by the store's clock; tells what this run did until now. */
    public UndeleteReport undelete(Instant since) throws VaultException {
        try {
            for (ObjectKind kind : ORDER) {
                undelete(kind, since);
            }
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return new UndeleteReport(broughtBack, lost);
    }

    /** Brings back the config alone, which says whose vault this is; answers whether it was hidden. */
    public boolean undeleteConfig(Instant since) throws VaultException {
        int before = broughtBack;
        try {
            undelete(ObjectKind.CONFIG, since);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return broughtBack > before;
    }

    private void undelete(ObjectKind kind, Instant since) throws IOException {
        Map<ObjectKey, List<ObjectVersion>> marks = new HashMap<>();
        Set<ObjectKey> hidden = new HashSet<>();
        Set<ObjectKey> kept = new HashSet<>();
        versioning.versions(kind, version -> {
            if (!version.deletion()) {
                kept.add(version.key());
            } else {
                marks.computeIfAbsent(version.key(), key -> new ArrayList<>()).add(version);
                if (version.newest() && !version.writtenAt().isBefore(since)) {
                    hidden.add(version.key());
                }
            }
        });
        for (ObjectKey object : hidden) {
            if (kept.contains(object)) {
                for (ObjectVersion mark : marks.getOrDefault(object, List.of())) {
                    versioning.destroy(mark);
                }
                broughtBack++;
            } else {
                lost++;
            }
        }
    }
}
