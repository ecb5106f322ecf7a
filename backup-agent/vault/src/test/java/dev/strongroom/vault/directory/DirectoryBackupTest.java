package dev.strongroom.vault.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plain directory")
class DirectoryBackupTest {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    Path directory;

    private Path repository;
    private Path source;
    private DirectoryReport report = new DirectoryReport(0, 0, 0, 0, List.of(), false);

    @BeforeEach
    void fillSource() throws IOException {
        repository = directory.resolve("repository");
        source = SourceDirectory.fill(Files.createDirectory(directory.resolve("source")));
    }

    private Snapshot backup(Vault vault) throws VaultException, IOException {
        try (VaultWriter writer = vault.openWriter()) {
            DirectoryBackup backup = new DirectoryBackup(vault.reader(), writer, CutsByContent.NONE);
            Snapshot snapshot = backup.run(source, "here", List.of("t"), Instant.now(), 2);
            report = backup.report();
            return snapshot;
        }
    }

    private void restore(Vault vault, Snapshot snapshot, Path target, String... includes)
            throws VaultException, IOException {
        List<PathPattern> patterns = new ArrayList<>();
        for (String include : includes) {
            patterns.add(PathPattern.parse(include));
        }
        DirectoryRestore restore = new DirectoryRestore(vault.reader(), patterns);
        restore.run(snapshot.tree(), target, 2);
        report = restore.report();
    }

    /** Where a path lies once it is restored to a target. */
    private Path below(Path target) {
        return target.resolve(Path.of("/").relativize(source));
    }

    @Test
    @DisplayName("is stored so that a stock restic has nothing to add to it")
    void storesAsRestic() throws VaultException, IOException {
        try (Vault vault = TestVault.create(repository)) {
            backup(vault);
            assertThat(report.complete()).isTrue();
            assertThat(report.files()).isEqualTo(4);
            assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
        }
        for (Restic restic : Restic.all(repository)) {
            String summary = restic.run("backup", "--json", "--force", "--host", "here", source.toString());
            assertThat(summary).contains("\"data_blobs\":0,");
            restic.check();
        }
        try (Vault vault = TestVault.open(repository)) { // but for the directories above, which others may change
            Set<Node> stored = new HashSet<>();
            for (Snapshot snapshot : vault.reader().snapshots()) {
                stored.add(vault.reader().find(snapshot.tree(), names(source)).orElseThrow());
            }
            assertThat(stored).hasSize(1);
            assertThat(vault.reader().snapshots()).hasSize(3);
        }
    }

    private static List<String> names(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return names;
    }

    @Test
    @DisplayName("of ours is restored by a stock restic, with modes and times")
    void resticRestoresOurs() throws VaultException, IOException {
        Map<String, String> expected = SourceDirectory.describe(source);
        Snapshot snapshot;
        try (Vault vault = TestVault.create(repository)) {
            snapshot = backup(vault);
        }
        for (Restic restic : Restic.all(repository)) {
            Path target = Files.createTempDirectory(directory, "target");
            restic.run("restore", snapshot.id().hex(), "--target", target.toString());
            assertThat(SourceDirectory.describe(below(target))).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("comes back with modes that a umask or a new owner takes bits from, and in place of what has the name")
    void keepsModesAndOwners() throws VaultException, IOException {
        Map<Integer, Path> files = new TreeMap<>();
        for (int mode : new int[]{0777, 0666, 0400, 0002, 04755, 02711}) {
            Path file = Files.writeString(source.resolve("mode-" + mode), "private");
            if (ROOT) {
                Files.setAttribute(file, "unix:uid", 12_345);
                Files.setAttribute(file, "unix:gid", 54_321);
            }
            Files.setAttribute(file, "unix:mode", mode);
            files.put(mode, file);
        }
        Path target = directory.resolve("target");
        try (Vault vault = TestVault.create(repository)) {
            Snapshot snapshot = backup(vault);
            restore(vault, snapshot, target);
            restore(vault, snapshot, target);
        }

        assertThat(report.problems()).isEmpty();
        for (Path file : files.values()) {
            assertThat(Files.readAttributes(below(target).resolve(file.getFileName()), "unix:mode,uid,gid"))
                    .isEqualTo(Files.readAttributes(file, "unix:mode,uid,gid"));
        }
    }

    @Test
    @DisplayName("that a stock restic stored is restored by us, with modes and times")
    void weRestoreRestics() throws VaultException, IOException {
        Map<String, String> expected = SourceDirectory.describe(source);
        for (Restic restic : Restic.all(repository)) {
            if (!Files.exists(repository)) {
                restic.run("init", "--repository-version", "2");
            }
            restic.run("backup", source.toString());
        }
        try (Vault vault = TestVault.open(repository)) {
            for (Snapshot snapshot : vault.reader().snapshots()) {
                Path target = Files.createTempDirectory(directory, "target");
                restore(vault, snapshot, target);
                assertThat(report.problems()).isEmpty();
                assertThat(SourceDirectory.describe(below(target))).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("is not read again where it did not change, and is where only its content did")
    void readsOnlyChanges() throws VaultException, IOException {
        try (Vault vault = TestVault.create(repository)) {
            Snapshot first = backup(vault);
            Path file = source.resolve("script.sh");
            FileTime time = Files.getLastModifiedTime(file);
            Files.writeString(file, "#!/bin/ed\n"); // as long as before
            Files.setLastModifiedTime(file, time);

            Snapshot second = backup(vault);

            assertThat(report.unchangedFiles()).isEqualTo(3);
            assertThat(second.parent()).contains(first.id());
            Path target = directory.resolve("target");
            restore(vault, second, target);
            assertThat(below(target).resolve("script.sh")).hasContent("#!/bin/ed\n");
        }
    }

    @Test
    @DisplayName("goes on where a stock restic ended, and the other way round")
    void sharesParents() throws VaultException, IOException {
        Restic restic = Restic.stock(repository);
        restic.run("init", "--repository-version", "2");
        restic.run("backup", "--host", "here", source.toString());
        try (Vault vault = TestVault.open(repository)) {
            backup(vault);
            assertThat(report.unchangedFiles()).isEqualTo(report.files()).isEqualTo(4);
        }
        assertThat(restic.run("backup", "--json", "--host", "here", source.toString()))
                .contains("\"files_unmodified\":4,");
    }

    @Test
    @DisplayName("is restored in part, with what lies above, over what is there, and never through a link")
    void restoresPart() throws VaultException, IOException {
        Path target = Files.createDirectory(directory.resolve("target"));
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.createDirectories(below(target));
        Files.createSymbolicLink(below(target).resolve("Ordner \"a\"\\b"), elsewhere);
        Files.writeString(below(target).resolve("plain.txt"), "another text");
        try (Vault vault = TestVault.create(repository)) {
            Snapshot snapshot = backup(vault);
            restore(vault, snapshot, target, "plain.txt", "/**/会議");
        }
        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).isEqualTo(2);
        Map<String, String> restored = SourceDirectory.describe(below(target));
        assertThat(restored).containsOnlyKeys("Ordner \"a\"\\b", "Ordner \"a\"\\b/会議", "Ordner \"a\"\\b/会議/large.bin",
                "plain.txt");
        assertThat(SourceDirectory.describe(source)).containsAllEntriesOf(restored);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    @DisplayName("is backed up without what can't be, which is told")
    void tellsWhatIsLeftOut() throws VaultException, IOException, InterruptedException {
        Path pipe = source.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        try (Vault vault = TestVault.create(repository)) {
            backup(vault);
        }
        assertThat(report.complete()).isFalse();
        assertThat(report.problems()).extracting(DirectoryReport.Problem::path).containsExactly(pipe.toString());
        assertThat(report.files()).isEqualTo(4);
    }

    @Test
    @DisplayName("is restored but for what is damaged, of which nothing is left behind")
    void restoresAllButDamage() throws VaultException, IOException {
        try (Vault vault = TestVault.create(repository)) {
            Snapshot snapshot = backup(vault);
            Path largest;
            try (var packs = Files.walk(repository.resolve("data"))) {
                largest = packs.filter(Files::isRegularFile)
                        .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                        .orElseThrow();
            }
            Files.setAttribute(largest, "unix:mode", 0600);
            try (RandomAccessFile pack = new RandomAccessFile(largest.toFile(), "rw")) {
                for (long at = 200; at < pack.length(); at += 65_536) {
                    pack.seek(at);
                    pack.write(~pack.read());
                }
            }
            Path target = directory.resolve("target");
            restore(vault, snapshot, target);
            assertThat(report.problems()).extracting(DirectoryReport.Problem::path)
                    .anyMatch(path -> path.endsWith("会議/large.bin"));
            assertThat(below(target).resolve("Ordner \"a\"\\b/会議/large.bin")).doesNotExist();
            assertThat(below(target).resolve("link")).isSymbolicLink();
        }
    }
}
