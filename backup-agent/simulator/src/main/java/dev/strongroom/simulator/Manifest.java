package dev.strongroom.simulator;

import dev.strongroom.simulator.mail.SimulatedMailbox;
import dev.strongroom.simulator.mail.SimulatedMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the mailboxes hold, in lines of JSON: the truth that a restore can be held against. */
final class Manifest {
    private Manifest() {}

    static void write(Path file, List<SimulatedMailbox> mailboxes) throws IOException {
        List<String> lines = new ArrayList<>();
        for (SimulatedMailbox mailbox : mailboxes) {
            for (SimulatedMailbox.Folder folder : mailbox.folders()) {
                String path = String.join("\",\"", folder.path());
                for (SimulatedMessage message : folder.messages()) {
                    lines.add("{\"user\":\"" + mailbox.user() + "\",\"folder\":[\"" + path + "\"],\"sha256\":\""
                            + sha256(message.bytes()) + "\"}");
                }
            }
        }
        Files.write(file, lines);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
