package dev.strongroom.vault.retain;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.RetainingStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Holds all that the snapshots of a vault need against deletion (object lock). A new snapshot leans on old packs, so
 * what is held for less than half of the time is held anew for all of it. Locks are never held. For one run.
 */
public final class RetentionRenewal {
    private static final List<ObjectKind> WHOLE_KINDS =
            List.of(ObjectKind.CONFIG, ObjectKind.KEY, ObjectKind.INDEX, ObjectKind.SNAPSHOT);

    private final ObjectStore store;
    private final RetainingStore retaining;
    private int renewed;
    private Optional<Instant> heldUntil = Optional.empty();

    public RetentionRenewal(ObjectStore store, RetainingStore retaining) {
        this.store = store;
        this.retaining = retaining;
    }

    /**
     * Renews.
     *
     * @param lock shared, so that nobody prunes meanwhile
     * @param packs that the snapshots need
     * @param retention for how long
     */
    public RenewalReport renew(VaultLock lock, Collection<Digest> packs, Duration retention, Instant now)
            throws VaultException {
        List<ObjectKey> needed = new ArrayList<>();
        packs.forEach(pack -> needed.add(new ObjectKey(ObjectKind.PACK, pack.hex())));
        try {
            for (ObjectKind kind : WHOLE_KINDS) {
                store.list(kind, object -> needed.add(object.key()));
            }
            for (ObjectKey object : needed) {
                lock.requireHeld();
                renew(object, retention, now);
            }
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return new RenewalReport(needed.size(), renewed, heldUntil);
    }

    private void renew(ObjectKey object, Duration retention, Instant now) throws IOException {
        Optional<Instant> held = retaining.retainedUntil(object);
        Instant until = held.orElse(Instant.EPOCH);
        if (until.isBefore(now.plus(retention.dividedBy(2)))) {
            until = now.plus(retention);
            retaining.retain(object, until);
            renewed++;
        }
        Instant end = until;
        heldUntil = Optional.of(heldUntil.filter(earliest -> earliest.isBefore(end)).orElse(end));
    }
}
