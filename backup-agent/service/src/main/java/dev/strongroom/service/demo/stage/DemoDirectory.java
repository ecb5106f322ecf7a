package dev.strongroom.service.demo.stage;

import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a demo works.
 *
 * @param root all that it writes
 */
public record DemoDirectory(Path root) {
    /**
     * Makes what has to be there.
     *
     * @throws CommandFailedException when something is there already: a demo never mixes with other things
     */
    public static DemoDirectory at(Path root) throws IOException {
        DemoDirectory directory = new DemoDirectory(root.toAbsolutePath().normalize());
        requireEmpty(directory.root());
        Files.createDirectories(directory.storage());
        Files.createDirectories(directory.exports());
        return directory;
    }

    private static void requireEmpty(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw refused(root + " is a file.");
        }
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw refused(root + " is not empty.");
            }
        }
    }

    private static CommandFailedException refused(String why) {
        return new CommandFailedException("demo-directory-unusable",
                why + " The demo needs an empty or a new directory; choose one with --data.");
    }

    /** The agent's data. */
    public Path agent() {
        return root.resolve("agent");
    }

    /** The key of the agent's secrets. */
    public Path masterKey() {
        return root.resolve("master.key");
    }

    /** Where vaults lie. */
    public Path storage() {
        return root.resolve("vaults");
    }

    /** What opens the vault, also for restic. */
    public Path recoveryKey() {
        return root.resolve("recovery.key");
    }

    /** What the mailboxes hold, according to who made the mail. */
    public Path manifest() {
        return root.resolve("mail.jsonl");
    }

    /** Where exports go. */
    public Path exports() {
        return root.resolve("exports");
    }
}
