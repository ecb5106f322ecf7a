package dev.strongroom.vault.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An index that is kept in a local directory")
class VaultIndexKeptTest {
    private static final Digest VAULT = Digest.ofHex("0a".repeat(32));
    private static final int SPILL = 64;

    @TempDir
    private Path directory;

    private final MasterKey key = MasterKey.random();
    private final MemoryStore store = new MemoryStore();
    private final RepositoryFiles files = new RepositoryFiles(store, key, 3);
    private final Random random = Seeds.random();
    private final List<PackedBlob> known = new ArrayList<>();

    @AfterEach
    void close() {
        key.close();
    }

    private Digest id() {
        // Some ids begin alike, so that order and search are decided by later words.
        long first = random.nextInt(4) == 0 ? 7L : random.nextLong();
        return new Digest(first, random.nextInt(3), random.nextLong(), random.nextLong());
    }

    private FinishedPack pack(int blobs) {
        List<PackedBlob> added = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < blobs; i++) {
            boolean again = !known.isEmpty() && random.nextInt(10) == 0;
            Digest id = again ? known.get(random.nextInt(known.size())).id() : id();
            BlobType type = random.nextBoolean() ? BlobType.DATA : BlobType.TREE;
            PackedBlob blob = new PackedBlob(id, type, offset, 40 + random.nextInt(500), random.nextInt(2) * 900);
            offset += blob.length();
            added.add(blob);
        }
        known.addAll(added);
        return new FinishedPack(id(), added);
    }

    private VaultIndex kept() {
        return VaultIndex.keptIn(directory, VAULT, files, SPILL);
    }

    private void requireSame(VaultIndex kept) throws VaultException {
        VaultIndex model = new VaultIndex(files);
        model.refresh();
        for (PackedBlob blob : known) {
            for (BlobType type : BlobType.values()) {
                assertThat(kept.places(blob.id(), type))
                        .containsExactlyInAnyOrderElementsOf(model.places(blob.id(), type));
                assertThat(kept.holds(blob.id(), type)).isEqualTo(model.holds(blob.id(), type));
            }
        }
        for (int i = 0; i < 100; i++) {
            assertThat(kept.holds(id(), BlobType.DATA)).isFalse();
        }
        assertThat(kept.packs()).containsExactlyInAnyOrderElementsOf(model.packs());
        assertThat(kept.blobs()).isEqualTo(model.blobs());
    }

    @Test
    @DisplayName("says the same as one in memory, whatever comes and goes")
    void agreesWithMemory() throws VaultException {
        VaultIndex index = kept();
        index.refresh();
        IndexFiles all = new IndexFiles(files);
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    index.close();
                    index = kept();
                    index.refresh();
                }
                case 1 -> {
                    List<Digest> listed = all.list();
                    if (listed.size() > 3) {
                        all.delete(listed.get(random.nextInt(listed.size())));
                        index.refresh();
                    }
                }
                case 2 -> {
                    new VaultIndex(files).save(List.of(pack(1 + random.nextInt(60))));
                    index.refresh();
                }
                default -> index.save(packs());
            }
            if (step % 10 == 9) {
                requireSame(index);
            }
        }
        index.close();
    }

    private List<FinishedPack> packs() {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> pack(1 + random.nextInt(40))).toList();
    }

    @Test
    @DisplayName("holds next to nothing in memory once it is kept")
    void takesLittleMemory() throws VaultException {
        try (VaultIndex index = kept()) {
            for (int i = 0; i < 20; i++) {
                index.save(List.of(pack(50)));
            }
        }
        assertThat(segments()).isNotEmpty().hasSizeLessThan(10);
        try (VaultIndex again = kept()) {
            again.refresh();
            requireSame(again);
        }
    }

    @Test
    @DisplayName("is read anew when any byte of a kept file changed or is missing")
    void survivesDamage() throws VaultException, IOException {
        try (VaultIndex index = kept()) {
            index.save(List.of(pack(SPILL)));
        }
        Path segment = segments().getFirst();
        byte[] sound = Files.readAllBytes(segment);
        for (int at = 0; at < sound.length; at += 1 + random.nextInt(40)) {
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(segment, damaged);
            try (VaultIndex index = kept()) {
                index.refresh();
                requireSame(index);
            }
        }
        segments().forEach(VaultIndexKeptTest::delete);
        Files.write(segment, Arrays.copyOf(sound, sound.length - 1));
        try (VaultIndex index = kept()) {
            index.refresh();
            requireSame(index);
        }
    }

    @Test
    @DisplayName("is held in memory when the directory can't be used")
    void worksWithoutDirectory() throws VaultException, IOException {
        Path file = Files.createFile(directory.resolve("a file"));
        try (VaultIndex index = VaultIndex.keptIn(file.resolve("below"), VAULT, files, SPILL)) {
            index.save(List.of(pack(3 * SPILL)));
            index.refresh();
            requireSame(index);
        }
    }

    @Test
    @DisplayName("is not taken from another vault")
    void belongsToOneVault() throws VaultException {
        try (VaultIndex index = kept()) {
            index.save(List.of(pack(SPILL)));
        }
        Digest other = Digest.ofHex("0b".repeat(32));
        try (VaultIndex index =
                VaultIndex.keptIn(directory, other, new RepositoryFiles(new MemoryStore(), key, 3), SPILL)) {
            index.refresh();
            assertThat(index.blobs()).isZero();
        }
    }

    private List<Path> segments() {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(path -> path.toString().endsWith(".segment"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
