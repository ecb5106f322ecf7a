package dev.strongroom.service.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a demo works.
 *
 * @param root all that it writes
 */
record DemoDirectory(Path root) {
    /** Makes what has to be there. */
    static DemoDirectory at(Path root) throws IOException {
        DemoDirectory directory = new DemoDirectory(root.toAbsolutePath().normalize());
        Files.createDirectories(directory.storage());
        return directory;
    }

    /** The agent's data. */
    Path agent() {
        return root.resolve("agent");
    }

    /** The key of the agent's secrets. */
    Path masterKey() {
        return root.resolve("master.key");
    }

    /** Where vaults lie. */
    Path storage() {
        return root.resolve("vaults");
    }

    /** What opens the vault, also for restic. */
    Path recoveryKey() {
        return root.resolve("recovery.key");
    }

    /** What the mailboxes hold, according to who made the mail. */
    Path manifest() {
        return root.resolve("mail.jsonl");
    }
}
