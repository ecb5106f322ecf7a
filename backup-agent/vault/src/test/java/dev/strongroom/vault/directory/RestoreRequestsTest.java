package dev.strongroom.vault.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A restore of many small files")
class RestoreRequestsTest {
    private static final int FILES = 2_000;
    private static final int FILE_BYTES = 10_000;

    @TempDir
    Path directory;

    @Test
    @DisplayName("asks the store for pieces of packs, not for each file's")
    void asksForPiecesOfPacks() throws VaultException, IOException {
        Path source = Files.createDirectory(directory.resolve("source"));
        Random random = new Random(1);
        byte[] bytes = new byte[FILE_BYTES];
        for (int file = 0; file < FILES; file++) {
            random.nextBytes(bytes);
            Files.write(source.resolve("file" + file), bytes);
        }
        Path repository = directory.resolve("repository");
        Snapshot snapshot;
        try (Vault vault = TestVault.create(repository); VaultWriter writer = vault.openWriter()) {
            snapshot = new DirectoryBackup(vault.reader(), writer, CutsByContent.NONE).run(source, "here", List.of(),
                    Instant.now(), 2);
        }
        RequestCounts counts = new RequestCounts();
        VaultOptions counted = TestVault.OPTIONS.withStore(TestVault.OPTIONS.store().withObserver(counts));
        try (Vault vault = TestVault.open(new LocalStore(repository), counted)) {
            DirectoryRestore restore = new DirectoryRestore(vault.reader(), List.of());
            restore.run(snapshot.tree(), directory.resolve("target"), 2);
            assertThat(restore.report().files()).isEqualTo(FILES);
            assertThat(restore.report().complete()).isTrue();
        }
        assertThat(counts.requests(StoreOperation.READ)).isLessThan(FILES / 20);
        assertThat(counts.bytes(StoreOperation.READ)).isLessThan((long) (1.1 * FILES * FILE_BYTES));
    }
}
