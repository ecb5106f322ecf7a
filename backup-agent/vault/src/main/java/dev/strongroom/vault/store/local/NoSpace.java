package dev.strongroom.vault.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a full disk from other failures, which Java does by the system's words alone. */
final class NoSpace {
    private NoSpace() {}

    static boolean isCause(IOException failure, Path directory, long wanted) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left") || message.contains("quota") || isFull(directory, wanted);
    }

    private static boolean isFull(Path directory, long wanted) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < wanted;
        } catch (IOException e) {
            return false; // then the first failure is the one to report
        }
    }
}
