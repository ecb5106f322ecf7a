package dev.strongroom.service.storage;

import dev.strongroom.service.usecase.InvalidInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/** Proves that a directory can hold vaults: makes it, writes, reads back, lists and deletes. */
final class LocalDirectoryCheck {
    private static final String FIELD = "location";
    private static final int BYTES = 64 * 1024;

    private LocalDirectoryCheck() {}

    /** The directory in its absolute form; {@link InvalidInputException} with a sentence for whatever fails. */
    static Path run(String location) {
        Path directory = parsed(location);
        step("made", directory, () -> Files.createDirectories(directory));
        Path probe = directory.resolve("strongroom-" + UUID.randomUUID() + ".tmp");
        byte[] written = new byte[BYTES];
        Arrays.fill(written, (byte) 'x');
        try {
            step("written to", directory, () -> Files.write(probe, written, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.SYNC));
            byte[] read = step("read", directory, () -> Files.readAllBytes(probe));
            if (!Arrays.equals(written, read)) {
                throw new InvalidInputException(FIELD,
                        "The directory gives back something else than was written. Choose another storage.");
            }
            requireListed(directory, probe);
        } finally {
            step("cleared of files", directory, () -> Files.deleteIfExists(probe));
        }
        return directory;
    }

    private static Path parsed(String location) {
        try {
            Path path = Path.of(location.strip());
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            // Told below like every other text that is no absolute path.
        }
        throw new InvalidInputException(FIELD, "Give the absolute path of a directory on the agent's machine.");
    }

    private static void requireListed(Path directory, Path probe) {
        boolean listed = step("listed", directory, () -> {
            try (Stream<Path> entries = Files.list(directory)) {
                return entries.anyMatch(probe::equals);
            }
        });
        if (!listed) {
            throw new InvalidInputException(FIELD,
                    "The directory does not list what was written to it. Choose another storage.");
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T step(String done, Path directory, Step<T> step) {
        try {
            return step.run();
        } catch (AccessDeniedException e) {
            throw new InvalidInputException(FIELD, "The directory " + directory + " can't be " + done
                    + ": the agent lacks the permission. Give it to the agent's user, or choose another directory.");
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "there is something else at " + e.getFile() : e.getReason();
            throw new InvalidInputException(FIELD,
                    "The directory " + directory + " can't be " + done + ": " + reason + ".");
        } catch (IOException e) {
            throw new InvalidInputException(FIELD,
                    "The directory " + directory + " can't be " + done + ": " + e.getMessage() + ".");
        }
    }
}
