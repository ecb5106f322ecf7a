package dev.strongroom.vault.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.local.WatchedDisk.Change;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dstrongroom.long=true} lets a stock restic check many more of the states. */
@DisplayName("A power cut")
class PowerCutTest {
    /** Every which state a stock restic checks, which takes much longer than we do. */
    private static final int CHECKED_BY_RESTIC = Boolean.getBoolean("strongroom.long") ? 5 : 100;

    @TempDir
    Path directory;

    private final Random random = Seeds.random();
    private final ModelVault model = new ModelVault(random);
    private final List<Change> changes = Collections.synchronizedList(new ArrayList<>());
    private final Disk disk = new WatchedDisk(new Recorder());
    private final Map<Digest, Integer> promised = new HashMap<>();
    private final Map<Digest, Integer> forgotten = new HashMap<>();
    private int created;

    /** Remembers what was done. */
    private final class Recorder implements WatchedDisk.Watcher {
        @Override
        public void before(Change change) {
            // it may fail yet
        }

        @Override
        public void after(Change change) {
            changes.add(change);
        }
    }

    private Path repository() {
        return directory.resolve("disk/repository");
    }

    /** Backups, a snapshot that is forgotten, and prunes of every sort. */
    private void live() throws VaultException, IOException {
        TestVault.create(new LocalStore(repository(), disk)).close();
        created = changes.size();
        try (Vault vault = TestVault.open(new LocalStore(repository(), disk), TestVault.OPTIONS)) {
            for (int i = 0; i < 3; i++) {
                try (VaultWriter writer = vault.openWriter()) {
                    Map<String, Integer> files = model.randomFiles();
                    files.put("own", 30 + i);
                    Digest snapshot = model.publish(writer, model.store(writer, files), files).id();
                    promised.put(snapshot, changes.size());
                }
            }
            for (PruneOptions options : List.of(new PruneOptions(0, Long.MAX_VALUE, Duration.ofHours(1)),
                    PruneOptions.ALL_AT_ONCE)) {
                Digest gone =
                        promised.keySet().stream().filter(id -> !forgotten.containsKey(id)).findAny().orElseThrow();
                forgotten.put(gone, changes.size());
                vault.upkeep().forget(List.of(gone));
                vault.upkeep().prune(options);
            }
        }
    }

    /** Snapshots that must be there after so many changes. */
    private Set<Digest> expected(int changes) {
        Set<Digest> expected = new HashSet<>();
        promised.forEach((snapshot, when) -> {
            if (when <= changes && forgotten.getOrDefault(snapshot, Integer.MAX_VALUE) >= changes) {
                expected.add(snapshot);
            }
        });
        return expected;
    }

    @Test
    @DisplayName("at any moment loses no snapshot whose publishing returned, and damages nothing")
    void losesNothing() throws VaultException, IOException {
        live();
        int states = replay(change -> true);
        assertThat(states).isGreaterThan(20);
    }

    @Test
    @DisplayName("would be noticed here if files were not flushed, or names were not")
    void noticesMissingFlushes() throws VaultException, IOException {
        live();
        assertThatThrownBy(() -> replay(change -> !(change instanceof Change.FlushFile)))
                .isInstanceOfAny(AssertionError.class, VaultException.class);
        assertThatThrownBy(() -> replay(change -> !(change instanceof Change.FlushDirectory)))
                .isInstanceOfAny(AssertionError.class, VaultException.class);
    }

    /** Looks at every state that a power cut may leave; answers how many different ones there are. */
    private int replay(Predicate<Change> honoured) throws VaultException, IOException {
        PowerCut cut = new PowerCut(directory, random);
        Set<Object> seen = new HashSet<>();
        for (int count = 1; count <= changes.size(); count++) {
            Change change = changes.get(count - 1);
            if (honoured.test(change)) {
                cut.apply(change);
            }
            for (Map<Path, byte[]> left : cut.states()) {
                Map<ObjectKey, byte[]> objects = objects(left);
                if (count >= created && seen.add(List.of(sizes(objects), expected(count)))) {
                    verify(objects, count, seen.size());
                }
            }
        }
        return seen.size();
    }

    private static Map<ObjectKey, Integer> sizes(Map<ObjectKey, byte[]> objects) {
        Map<ObjectKey, Integer> sizes = new HashMap<>();
        objects.forEach((key, bytes) -> sizes.put(key, bytes.length));
        return sizes;
    }

    /** The files that are objects, but for locks, whose holder died. */
    private Map<ObjectKey, byte[]> objects(Map<Path, byte[]> files) {
        Map<ObjectKey, byte[]> objects = new HashMap<>();
        files.forEach((file, bytes) -> {
            String name = file.getFileName().toString();
            Path place = repository().relativize(file);
            if (place.toString().equals(ObjectKey.CONFIG.path())) {
                objects.put(ObjectKey.CONFIG, bytes);
            } else if (name.length() == 64) {
                for (ObjectKind kind : Set.of(ObjectKind.KEY, ObjectKind.INDEX, ObjectKind.SNAPSHOT, ObjectKind.PACK)) {
                    if (place.startsWith(kind.directory())) {
                        objects.put(new ObjectKey(kind, name), bytes);
                    }
                }
            }
        });
        return objects;
    }

    private void verify(Map<ObjectKey, byte[]> objects, int count, int number) throws VaultException, IOException {
        MemoryStore store = new MemoryStore();
        for (Map.Entry<ObjectKey, byte[]> object : objects.entrySet()) {
            store.write(object.getKey(), object.getValue(), 0, object.getValue().length);
        }
        try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
            model.verify(vault, expected(count));
        }
        if (number % CHECKED_BY_RESTIC == 0) {
            Path copy = Files.createTempDirectory(directory, "state");
            for (Map.Entry<ObjectKey, byte[]> object : objects.entrySet()) {
                Path file = copy.resolve(object.getKey().path());
                Files.createDirectories(file.getParent());
                Files.write(file, object.getValue());
            }
            Restic.stock(copy).check();
        }
    }
}
