package dev.strongroom.service.demo;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.agent.RunningAgent;
import dev.strongroom.service.demo.stage.DemoDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * How to get into the demo's agent. Hidden by {@code toString}.
 *
 * @param password that takes the place of the one-time password
 */
record DemoAccess(String email, String oneTimePassword, String password) {
    /** Takes it from an agent's first start, and keeps the recovery key in its file. */
    static DemoAccess of(RunningAgent agent, DemoDirectory directory) throws IOException {
        RunningAgent.FirstStart first = agent.firstStart()
                .orElseThrow(() -> new CommandFailedException("demo-directory-used",
                        "A demo was here already: choose an empty or a new directory for --data."));
        Files.writeString(directory.recoveryKey(), first.recoveryKey() + "\n");
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return new DemoAccess(first.email(), first.oneTimePassword(), "demo-" + HexFormat.of().formatHex(random));
    }

    @Override
    public String toString() {
        return "DemoAccess[email=" + email + "]";
    }
}
