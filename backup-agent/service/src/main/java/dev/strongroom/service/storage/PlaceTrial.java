package dev.strongroom.service.storage;

import dev.strongroom.vault.store.DirectoryStore;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.target.ObjectLockWish;
import dev.strongroom.vault.store.target.TargetCheck;
import dev.strongroom.vault.store.target.TargetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tries a place in a directory of its own there, and leaves nothing behind. */
public final class PlaceTrial {
    private final StoreOpener opener;
    private final InstantSource clock;

    public PlaceTrial(StoreOpener opener, InstantSource clock) {
        this.opener = opener;
        this.clock = clock;
    }

    /**
     * Tries it. Takes some seconds where there is an object lock.
     *
     * @throws IOException when the store can't even be opened, or what was written to a directory can't be removed
     */
    public TargetReport run(StoreLocation place) throws IOException {
        StoreLocation own = place.within("strongroom-check-" + UUID.randomUUID());
        try (ObjectStore writer = opener.open(own); ObjectStore other = opener.open(own)) {
            TargetReport report = new TargetCheck(writer, other, clock).run(ObjectLockWish.OPTIONAL);
            if (report.fit()) {
                removeEmptyDirectories(writer);
            }
            return report;
        } finally {
            if (own instanceof LocalLocation local) {
                remove(local.directory());
            }
        }
    }

    private static void removeEmptyDirectories(ObjectStore store) throws IOException {
        Optional<DirectoryStore> directories = store.capability(DirectoryStore.class);
        if (directories.isPresent()) {
            directories.get().removeEmptyDirectories();
        }
    }

    private static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
