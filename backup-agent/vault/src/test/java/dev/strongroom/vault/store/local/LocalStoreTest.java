package dev.strongroom.vault.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.TimedStoreContract;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A store in a directory")
class LocalStoreTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    @TempDir
    Path directory;

    @Override
    public ObjectStore store() {
        return local();
    }

    private LocalStore local() {
        return new LocalStore(directory.resolve("a/vault"));
    }

    @Test
    @DisplayName("lays its files out as restic does, for the owner's eyes only")
    void isPrivate() throws IOException {
        ObjectKey pack = key(ObjectKind.PACK, 0xab);
        local().write(pack, new byte[5], 0, 5);
        Path file = directory.resolve("a/vault/data/00").resolve(pack.name());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("r--------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling("../.."))))
                .isEqualTo("rwx------");
    }

    @Test
    @DisplayName("leaves no temporary file behind, and does not list what another left")
    void hasNoLeftovers() throws IOException {
        local().write(key(ObjectKind.LOCK, 1), new byte[5], 0, 5);
        Path locks = directory.resolve("a/vault/locks");
        Files.createFile(locks.resolve(key(ObjectKind.LOCK, 2).name() + "-tmp-123"));
        Files.createFile(locks.resolve("README"));
        List<ObjectKey> listed = new ArrayList<>();
        local().list(ObjectKind.LOCK, object -> listed.add(object.key()));
        assertThat(listed).containsExactly(key(ObjectKind.LOCK, 1));
        try (Stream<Path> files = Files.list(locks)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    @DisplayName("fails to list what it can't read, rather than leave it out")
    void failsToList() throws IOException {
        local().write(key(ObjectKind.PACK, 1), new byte[5], 0, 5);
        Path data = directory.resolve("a/vault/data");
        Files.createFile(data.resolve("7f")); // a file where a directory of packs should be
        assertThatThrownBy(() -> local().list(ObjectKind.PACK, object -> {})).isInstanceOf(FileSystemException.class);
    }

    @Test
    @DisplayName("tells a full disk from other failures")
    void tellsFullDisks() {
        IOException full = new FileSystemException("/x", null, "No space left on device");
        assertThat(NoSpace.isCause(full, directory, 10)).isTrue();
        assertThat(NoSpace.isCause(new FileSystemException("/x", null, "Disk quota exceeded"), directory, 10)).isTrue();
        assertThat(NoSpace.isCause(new IOException("Input/output error"), directory, 10)).isFalse();
        assertThat(NoSpace.isCause(new IOException("Input/output error"), directory, Long.MAX_VALUE)).isTrue();
        assertThat(new NoSpaceException("full").permanent()).isTrue();
    }
}
