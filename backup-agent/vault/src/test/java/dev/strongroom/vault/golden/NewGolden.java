package dev.strongroom.vault.golden;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.directory.CutsByContent;
import dev.strongroom.vault.directory.DirectoryBackup;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.Directories;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Makes a golden repository: {@code NewGolden DIR strongroom}, {@code NewGolden DIR restic} for the installed one, or
 * {@code NewGolden DIR restic-current}. For people, once for each release.
 */
final class NewGolden {
    private static final int RANDOM_BYTES = 50_000;

    private NewGolden() {}

    /** Backs up a directory. */
    private interface Program {
        void backup(Path source, String tag) throws VaultException, IOException;
    }

    public static void main(String[] arguments) throws VaultException, IOException {
        GoldenRepository golden = new GoldenRepository(Files.createDirectories(Path.of(arguments[0])));
        Program program = switch (arguments[1]) {
            case "strongroom" -> ours(golden.repository());
            case "restic" -> restic(Restic.stock(golden.repository()));
            case "restic-current" -> restic(Restic.current(golden.repository()));
            default -> throw new IllegalArgumentException("There is strongroom, restic and restic-current");
        };
        Path source = Files.createTempDirectory("golden");
        fill(source);
        program.backup(source, "first");
        Files.writeString(source.resolve("plain.txt"), "changed");
        Files.delete(source.resolve("empty"));
        program.backup(source, "second");
        Directories.delete(source);
        golden.keep(Restic.PASSWORD);
    }

    private static void fill(Path source) throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new Random(1).nextBytes(random);
        Path folder = Files.createDirectories(source.resolve("Ordner \"a\"/会議"));
        Files.write(folder.resolve("random.bin"), random);
        Files.writeString(source.resolve("plain.txt"), "plain");
        Files.writeString(source.resolve("text.txt"), "The same line again and again.\n".repeat(2_000));
        Files.createFile(source.resolve("empty"));
        Files.createSymbolicLink(source.resolve("link"), Path.of("target<&>"));
    }

    private static Program ours(Path repository) throws VaultException {
        try (Password password = Password.of(Restic.PASSWORD)) {
            Vault.create(new LocalStore(repository), password, VaultOptions.STANDARD).close();
        }
        return (source, tag) -> {
            try (Password password = Password.of(Restic.PASSWORD);
                    Vault vault = Vault.open(new LocalStore(repository), password, VaultOptions.STANDARD);
                    VaultWriter writer = vault.openWriter()) {
                new DirectoryBackup(vault.reader(), writer, CutsByContent.NONE).run(source, "golden", List.of(tag),
                        Instant.now(), 1);
            }
        };
    }

    private static Program restic(Restic restic) {
        restic.run("init", "--repository-version", "2");
        return (source, tag) -> restic.run("backup", source.toString(), "--host", "golden", "--tag", tag);
    }
}
