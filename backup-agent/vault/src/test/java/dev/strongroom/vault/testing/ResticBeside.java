package dev.strongroom.vault.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** Stock restics that work at the same place as we, over a network. */
public final class ResticBeside {
    private static final byte[] OURS = StoreUnderTest.randomBytes(3_000_000);
    private static final byte[] THEIRS = StoreUnderTest.randomBytes(2_000_000);

    private final Path directory;
    private final Map<String, String> environment;
    private final List<String> options;

    /**
     * restics in an environment.
     *
     * @param directory for what is backed up and restored
     * @param options of every command
     */
    public ResticBeside(Path directory, Map<String, String> environment, String... options) {
        this.directory = directory;
        this.environment = environment;
        this.options = List.of(options);
    }

    /** Makes our store at a place. */
    public interface Opener {
        ObjectStore open(StoreLocation location) throws IOException;
    }

    /**
     * Writes a vault that both restics check and restore, and lets each of them write one that we check and restore and
     * then write to.
     */
    public void exchange(StoreLocation location, Opener opener) throws IOException, VaultException {
        StoreLocation ours = location.within("ours");
        Snapshot written;
        try (Vault vault = TestVault.create(opener.open(ours))) {
            written = write(vault);
        }
        for (Restic restic : restics(ours)) {
            run(restic, "check", "--read-data");
            restore(restic, written);
        }
        Files.write(Files.createDirectories(directory.resolve("in")).resolve("theirs.bin"), THEIRS);
        int number = 0;
        for (String program : restics(location).stream().map(Restic::toString).toList()) {
            StoreLocation theirs = location.within("theirs" + number++);
            Restic restic = restics(theirs).stream().filter(r -> r.toString().equals(program)).findAny().orElseThrow();
            run(restic, "init");
            run(restic, "backup", directory.resolve("in").toString());
            Snapshot added = readTheirs(opener.open(theirs));
            run(restic, "check", "--read-data");
            restore(restic, added);
        }
    }

    private List<Restic> restics(StoreLocation location) {
        return Restic.all(location.toString(), environment);
    }

    private void run(Restic restic, String... arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(arguments));
        restic.run(all.toArray(String[]::new));
    }

    private void restore(Restic restic, Snapshot snapshot) throws IOException {
        Path target = Files.createTempDirectory(directory, "out");
        run(restic, "restore", snapshot.id().hex(), "--target", target.toString());
        assertThat(target.resolve("ours.bin")).hasBinaryContent(OURS);
    }

    private static Snapshot write(Vault vault) throws VaultException, IOException {
        try (VaultWriter writer = vault.openWriter()) {
            return TestVault.publish(writer, TestVault.storeFiles(writer, Map.of("ours.bin", OURS)));
        }
    }

    private static Snapshot readTheirs(ObjectStore store) throws VaultException, IOException {
        try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
            assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
            Snapshot snapshot = vault.reader().snapshots().getFirst();
            Node.FileNode file = find(vault, snapshot);
            try (InputStream in = vault.reader().open(file.content())) {
                assertThat(in.readAllBytes()).isEqualTo(THEIRS);
            }
            return write(vault);
        }
    }

    private static Node.FileNode find(Vault vault, Snapshot snapshot) throws VaultException {
        List<Node> nodes = vault.reader().tree(snapshot.tree()).nodes();
        while (nodes.getFirst() instanceof Node.DirectoryNode directory) {
            nodes = vault.reader().tree(directory.subtree()).nodes();
        }
        return nodes.getFirst() instanceof Node.FileNode file ? file : Assertions.fail("restic stored one file");
    }
}
