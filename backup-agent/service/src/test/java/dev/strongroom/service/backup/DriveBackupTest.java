package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.Container;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.KnownFolder;
import dev.strongroom.service.layout.EntityDirectory;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Node.FileNode;
import dev.strongroom.vault.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a drive: files lie under their own names, moves take folders along, and the catalogue says the same. */
class DriveBackupTest {
    private static final String ENTITY = "anna";
    private static final Container DRIVE = DriveModelSource.DRIVE;

    @TempDir
    Path temporary;

    private final MemoryStore store = new MemoryStore();
    private final DriveModel drive = new DriveModel();
    private final Random random = new Random(11);
    private Workbench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Workbench(Files.createDirectories(temporary.resolve("catalogues")),
                Workbench.settings(100, 10_000));
        TestVault.create(store).close();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private TaskResult backUp() throws VaultException, InterruptedException {
        try (Vault vault = Workbench.reopened(store)) {
            TaskResult result = bench.run(vault, new Quiet(), new BackupEntity(ENTITY, ENTITY + "@example.org", ENTITY,
                    () -> new DriveModelSource(drive, random)));
            assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.SUCCESS);
            return result;
        }
    }

    /** What restic would restore of the drive: texts by paths. */
    private Map<String, String> restored() throws VaultException {
        try (Vault vault = Workbench.reopened(store)) {
            VaultReader reader = vault.reader();
            Map<String, String> files = new TreeMap<>();
            try (KnownFolder known = bench.catalogue(ENTITY).known(DRIVE.id()).orElseThrow()) {
                assertThat(known.count()).isEqualTo(drive.things().size());
            }
            DirectoryNode node = Objects
                    .requireNonNull(EntityDirectory.read(reader, bench.catalogue(ENTITY).tree().orElseThrow())
                            .folders()
                            .get(new FolderPath(ItemKind.FILE, "OneDrive")));
            Tree top = reader.tree(node.subtree());
            walk(reader, reader.tree(((DirectoryNode) top.find("root").orElseThrow()).subtree()), "", files);
            return files;
        }
    }

    private static void walk(VaultReader reader, Tree tree, String path, Map<String, String> files)
            throws VaultException {
        for (Node child : tree.nodes()) {
            if (child.name().equals("items.jsonl") || child.name().equals("state.jsonl")) {
                continue;
            }
            switch (child) {
                case FileNode file -> files.put(path + file.name(),
                        new String(reader.bytes(file.content(), 1 << 20), StandardCharsets.UTF_8));
                case DirectoryNode directory -> {
                    boolean part = directory.name().matches("%[0-9a-f]");
                    if (!part) {
                        files.put(path + directory.name() + "/", "");
                    }
                    walk(reader, reader.tree(directory.subtree()), part ? path : path + directory.name() + "/", files);
                }
                default -> throw new AssertionError(child);
            }
        }
    }

    /** The model's paths as the vault spells them: versions lie beside the files in a directory of their own. */
    private Map<String, String> expected() {
        Map<String, String> paths = new TreeMap<>();
        drive.paths().forEach((path, text) -> {
            int at = path.indexOf('@');
            if (path.isEmpty()) {
                return;
            }
            if (at < 0) {
                paths.put(path, text);
                return;
            }
            int slash = path.lastIndexOf('/', at);
            String folder = path.substring(0, slash + 1) + "%versions/";
            paths.put(folder, "");
            paths.put(folder + path.substring(slash + 1, at) + "/", "");
            paths.put(folder + path.substring(slash + 1, at) + "/" + path.substring(at + 1), text);
        });
        return paths;
    }

    @Test
    @DisplayName("A file lies under its own path, and its older versions beside it")
    void ownPaths() throws Exception {
        long documents = drive.folder(DriveModel.ROOT, "Documents");
        long report = drive.file(documents, "Report.docx", "second");
        drive.version(report, "1.0", "first");
        drive.file(DriveModel.ROOT, "items.jsonl", "a name of ours");
        drive.file(DriveModel.ROOT, "50%.txt", "percent");
        backUp();

        assertThat(restored()).isEqualTo(new TreeMap<>(Map.of("Documents/", "", "Documents/Report.docx", "second",
                "Documents/%versions/", "", "Documents/%versions/Report.docx/", "",
                "Documents/%versions/Report.docx/1.0", "first", "%69tems.jsonl", "a name of ours", "50%25.txt",
                "percent")));
    }

    @Test
    @DisplayName("A folder that moves takes along what lies in it, and no content is stored")
    void move() throws Exception {
        long from = drive.folder(DriveModel.ROOT, "from");
        long to = drive.folder(DriveModel.ROOT, "to");
        for (int i = 0; i < 20; i++) {
            drive.file(from, "file " + i, "text " + i);
        }
        backUp();
        drive.move(from, to, "renamed");
        TaskResult result = backUp();

        assertThat(restored()).isEqualTo(expected());
        assertThat(Objects.requireNonNull(result.entities().get(ENTITY)).newItems()).isZero();
    }

    @Test
    @DisplayName("Names may be swapped, and folders be moved into each other, in one go")
    void swap() throws Exception {
        long a = drive.folder(DriveModel.ROOT, "a");
        long b = drive.folder(a, "b");
        long one = drive.file(b, "one", "1");
        long two = drive.file(b, "two", "2");
        backUp();
        drive.move(b, DriveModel.ROOT, "b");
        drive.move(a, b, "a");
        drive.move(one, b, "two");
        drive.move(two, b, "one");
        backUp();

        assertThat(restored()).isEqualTo(expected());
    }

    @Test
    @DisplayName("What differs by case alone lies under names that every file system keeps apart")
    void caseOnly() throws Exception {
        drive.file(DriveModel.ROOT, "Read Me.txt", "one");
        drive.file(DriveModel.ROOT, "read me.TXT", "two");
        backUp();

        assertThat(restored().keySet()).hasSize(2)
                .allMatch(name -> name.equalsIgnoreCase("read me.txt") || name.contains("~"));
    }

    @Test
    @DisplayName("A folder with 2,000 files is split, and stays whole to whoever looks through it")
    void largeFolder() throws Exception {
        long scans = drive.folder(DriveModel.ROOT, "Scans");
        for (int i = 0; i < 2_000; i++) {
            drive.file(scans, "scan " + i, "text " + i);
        }
        backUp();
        assertThat(restored()).isEqualTo(expected());

        for (long key : drive.things().keySet().stream().filter(key -> key % 3 == 0 && key > scans).toList()) {
            drive.move(key, DriveModel.ROOT, "moved " + key);
        }
        backUp();
        assertThat(restored()).isEqualTo(expected());
    }

    @Test
    @DisplayName("What is told before the folder that it lies in waits, also where checkpoints come between")
    void checkpoints() throws Exception {
        bench.close();
        bench = new Workbench(Files.createDirectories(temporary.resolve("other")), Workbench.settings(100, 7));
        for (int run = 0; run < 10; run++) {
            drive.live(random, 80);
            backUp();
            assertThat(restored()).as("run " + run).isEqualTo(expected());
        }
    }

    @Test
    @DisplayName("Whatever happens, the vault has it, and a catalogue that is made anew says the same")
    void randomHistory() throws Exception {
        for (int run = 0; run < 25; run++) {
            drive.live(random, 1 + random.nextInt(60));
            backUp();
            assertThat(restored()).as("run " + run).isEqualTo(expected());
        }
        List<String> rows = CatalogueDump.of(bench.file(ENTITY));
        bench.loseCatalogues();
        try (Vault vault = Workbench.reopened(store)) {
            new CatalogueRebuild(bench.catalogues()).bringIntoLine(vault.reader(), Workbench.TASK, ENTITY);
        }

        assertThat(CatalogueDump.of(bench.file(ENTITY))).isEqualTo(rows);
        assertThat(drive.things().values()).anyMatch(thing -> thing.type() == EntryType.VERSION);
    }
}
