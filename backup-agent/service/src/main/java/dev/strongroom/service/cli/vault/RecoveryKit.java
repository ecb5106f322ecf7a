package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.ShellWord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page for people who have nothing but paper and the storage.
 *
 * @param location as restic's command line takes it
 * @param id of the vault
 * @param more where those lie that go on where it ends
 */
record RecoveryKit(String location, String id, List<String> more) {
    /** What it says of the others; nothing when there are none. */
    private String others() {
        return more.isEmpty() ? ""
                : """
                        This vault was full, and newer backups lie in others. The same password opens them; do the same there:
                        %s
                        """
                        .formatted(more.stream()
                                .map(place -> "  " + ShellWord.of(place))
                                .collect(Collectors.joining("\n")))
                        + "\n";
    }

    /**
     * Writes the page to a new file that only its owner can read.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is a file of that name
     */
    void write(Path file, String password) throws IOException {
        String text =
                """
                        STRONGROOM RECOVERY KIT

                        Whoever has this page and the storage can read every backup. Keep it where you keep your contracts.

                        Vault:     %1$s
                        Location:  %2$s
                        Password:  %3$s

                        The password is all that stands on its line: letters, digits, dashes and spaces between.

                        To bring your data back on any computer:

                         1. Install restic, a free program that every Linux distribution has.
                         2. See what there is; it asks for the password:
                              restic -r %4$s snapshots
                         3. Bring the newest backup back into a directory:
                              restic -r %4$s restore latest --target recovered
                         4. To see that all of it is whole:
                              restic -r %4$s check --read-data

                        %5$sIf the storage needs credentials of its own (S3, Azure, Google), set them first as restic's manual says.
                        """
                        .formatted(id.substring(0, 10), location, password, ShellWord.of(location), others());
        try (WritableByteChannel out = Files.newByteChannel(file,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }
}
