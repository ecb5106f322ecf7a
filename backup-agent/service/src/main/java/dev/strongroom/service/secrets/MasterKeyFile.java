package dev.strongroom.service.secrets;

import dev.strongroom.service.config.StartRefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The file that holds the master key: one line, a name and version and 32 bytes in base64. It lies outside the data
 * directory, so that a stolen copy of that directory opens nothing; mode 0600.
 */
public final class MasterKeyFile {
    private static final String FORM = "strongroom-master-key-1 ";

    private final Path file;
    private final SecureRandom random;

    public MasterKeyFile(Path file, SecureRandom random) {
        this.file = file.toAbsolutePath().normalize();
        this.random = random;
    }

    /** Where it is, absolute. */
    public Path path() {
        return file;
    }

    /** Whether there is one. */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads the key.
     *
     * @throws StartRefusedException when there is none, or when the file holds something else
     */
    SealingKey read() {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!text.startsWith(FORM)) {
                throw foreign();
            }
            return new SealingKey(Base64.getDecoder().decode(text.substring(FORM.length()).strip()), random);
        } catch (NoSuchFileException e) {
            throw new StartRefusedException("master-key-missing", "The master key file " + file + " is missing. Put it"
                    + " back from your copy, or move the data directory away and run \"strongroom agent rebuild\" with"
                    + " the recovery key.", e);
        } catch (IllegalArgumentException e) {
            throw foreign();
        } catch (IOException e) {
            throw new StartRefusedException("master-key-unreadable",
                    "The master key file " + file + " can't be read. Check its permissions.", e);
        }
    }

    private StartRefusedException foreign() {
        return new StartRefusedException("master-key-unreadable",
                "The file " + file + " does not hold a master key. Put the right file back from your copy.");
    }

    /** Makes a new key; never in the place of a file that is there. */
    SealingKey create() {
        byte[] key = new byte[SealingKey.BYTES];
        random.nextBytes(key);
        try {
            Path directory = file.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            write(FORM + Base64.getEncoder().encodeToString(key) + "\n");
            return new SealingKey(key, random);
        } catch (IOException e) {
            throw new StartRefusedException("master-key-unreadable", "The master key file " + file
                    + " can't be made: " + e + ". Choose another place with the setting \"secrets.masterKey\".", e);
        }
    }

    private void write(String text) throws IOException {
        FileAttribute<?>[] mode = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            // Secrets are sealed with it from now on: it must survive a power cut that they survive.
            channel.force(true);
        }
    }
}
