package dev.strongroom.vault.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills real processes with SIGKILL; {@code -Dstrongroom.long=true} does it 200 times more, at changes of chance. */
@DisplayName("A process that is killed while it works on a vault")
class KilledProcessTest {
    private static final int MORE_KILLS = Boolean.getBoolean("strongroom.long") ? 200 : 1;
    private static final int MOST_CHANGES = 60;
    private static final int MOST_SNAPSHOTS = 4;
    /** A content that the model draws for no file. */
    private static final int IN_NO_OTHER_FILE = 1_000;

    @TempDir
    Path directory;

    private final Random random = Seeds.random();
    private final ModelVault model = new ModelVault(random);
    private Path repository;

    @BeforeEach
    void create() throws VaultException {
        repository = directory.resolve("repository");
        TestVault.create(repository).close();
    }

    /** Makes something to prune and to erase, beside what must stay. */
    private void prepare() throws VaultException, IOException {
        try (Vault vault = TestVault.open(repository)) {
            Digest half;
            try (VaultWriter writer = vault.openWriter()) {
                Digest whole =
                        TestVault.publish(writer, model.store(writer, Map.of("a", 1, "b", IN_NO_OTHER_FILE))).id();
                half = model.publish(writer, model.store(writer, Map.of("a", 1)), Map.of("a", 1)).id();
                writer.forget(whole); // so that half of a pack is used
            }
            for (int i = 0; i < 2; i++) {
                try (VaultWriter writer = vault.openWriter()) {
                    Map<String, Integer> files = model.randomFiles();
                    model.publish(writer, model.store(writer, files), files);
                    byte[] secret = new byte[20_000];
                    random.nextBytes(secret);
                    TestVault.publish(writer, TestVault.storeFiles(writer, Map.of(KilledWork.SECRET, secret, "kept",
                            new byte[]{1, (byte) i})));
                }
            }
            List<Snapshot> snapshots = new ArrayList<>(vault.reader().snapshots());
            Collections.shuffle(snapshots, random);
            List<Digest> gone =
                    snapshots.stream()
                            .map(Snapshot::id)
                            .filter(id -> !id.equals(half))
                            .skip(MOST_SNAPSHOTS - 1)
                            .toList();
            gone.forEach(model::forget);
            vault.upkeep().forget(gone);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"mid-pack,BACKUP,Write,/data/,2", "before the index,BACKUP,Create,/index/,1",
        "before the snapshot,BACKUP,Create,/snapshots/,1", "before the index is written anew,PRUNE,Create,/index/,1",
        "before the old index goes,PRUNE,Delete,/index/,1", "between deletions,PRUNE,Delete,/data/,2",
        "before a snapshot is replaced,ERASE,Create,/snapshots/,1",
        "before the old snapshot goes,ERASE,Delete,/snapshots/,1"})
    @DisplayName("leaves a sound vault whose snapshots restore, and the next run works")
    void atNamedPoint(String point, KilledWork work, String change, String path, int number)
            throws VaultException, IOException {
        prepare();
        assertThat(isKilledAt(work, change, path, number)).as(point).isTrue();
        requireSound(work);
    }

    @Test
    @DisplayName("at any change leaves a sound vault whose snapshots restore, and the next run works")
    void atAnyChange() throws VaultException, IOException {
        int kills = 0;
        while (kills < MORE_KILLS) {
            prepare();
            KilledWork work = List.of(KilledWork.values()).get(random.nextInt(KilledWork.values().length));
            kills += isKilledAt(work, StoppedProgram.ANY, StoppedProgram.ANY, 1 + random.nextInt(MOST_CHANGES)) ? 1 : 0;
            requireSound(work);
        }
    }

    /** Answers false when the process ended before it came there. */
    private boolean isKilledAt(KilledWork work, String change, String path, int number) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), StoppedProgram.class.getName(), repository.toString(),
                work.name(), change, path, Integer.toString(number))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            boolean stopped = StoppedProgram.STOPPED.equals(output.readLine());
            process.destroyForcibly();
            int code = process.onExit().join().exitValue();
            assertThat(stopped || code == 0).as("%s stopped or ended well, and not with %d", work, code).isTrue();
            return stopped;
        }
    }

    private void requireSound(KilledWork work) throws VaultException, IOException {
        assertThat(Restic.stock(repository).run("check", "--read-data", "--no-lock"))
                .contains("no errors were found");
        try (Vault vault = TestVault.open(repository)) {
            work.run(vault);
            model.verify(vault);
        }
        Restic.stock(repository).check(); // which needs the vault for itself: no lock of the dead is left
    }
}
