package dev.strongroom.vault.store.target;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.store.VersioningStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds an object for some seconds and tries to destroy it meanwhile. */
final class ObjectLockTrial {
    /** For how long the object is held. */
    static final Duration HELD = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final ObjectStore store;
    private final RetainingStore lock;
    private final InstantSource clock;

    ObjectLockTrial(ObjectStore store, RetainingStore lock, InstantSource clock) {
        this.store = store;
        this.lock = lock;
        this.clock = clock;
    }

    void run(ObjectKey probe) throws IOException {
        Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(HELD);
        lock.retain(probe, until);
        Optional<Instant> held = lock.retainedUntil(probe);
        if (held.isEmpty() || held.get().isBefore(until)) {
            throw broken();
        }
        VersioningStore versioning = store.capability(VersioningStore.class)
                .orElseThrow(ObjectLockTrial::broken);
        for (ObjectVersion version : versions(versioning)) {
            requireHeld(versioning, version);
        }
    }

    private static void requireHeld(VersioningStore versioning, ObjectVersion version) throws IOException {
        try {
            versioning.destroy(version);
        } catch (ObjectRetainedException e) {
            return;
        }
        throw broken();
    }

    private static BrokenPromiseException broken() {
        return new BrokenPromiseException("The storage accepts an object lock and does not enforce it: files can be "
                + "destroyed before their time. Don't count on it against attackers.");
    }

    private static List<ObjectVersion> versions(VersioningStore versioning) throws IOException {
        List<ObjectVersion> versions = new ArrayList<>();
        versioning.versions(ObjectKind.PACK, versions::add);
        return versions;
    }

    /** Destroys all versions, waiting until a time for those that are held; what is held longer stays. */
    static void removeAll(VersioningStore versioning, InstantSource clock, Instant patience) throws IOException {
        for (ObjectVersion version : versions(versioning)) {
            boolean gone = false;
            while (!gone && clock.instant().isBefore(patience)) {
                try {
                    versioning.destroy(version);
                    gone = true;
                } catch (ObjectRetainedException e) {
                    pause();
                }
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("This was stopped.");
        }
    }
}
