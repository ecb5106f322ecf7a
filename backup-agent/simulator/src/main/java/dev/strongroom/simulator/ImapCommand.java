package dev.strongroom.simulator;

import dev.strongroom.simulator.imap.SimulatedImapServer;
import dev.strongroom.simulator.mail.MailboxGenerator;
import dev.strongroom.simulator.mail.SimulatedMailbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs an IMAP server with two mailboxes until it is stopped. When it is ready it prints one line of JSON: its ports and
 * the mailboxes with their passwords.
 */
@Command(name = "imap", description = "An IMAP server with the mailboxes of two people, made from a seed.",
        mixinStandardHelpOptions = true)
final class ImapCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
            description = "The port of plain IMAP; 0, the default, takes a free one.")
    private int port;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1",
            description = "What the mail is made from: the same number gives the same mail. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--manifest", paramLabel = "FILE",
            description = "Writes a line of JSON for each message there: mailbox, folder and SHA-256.")
    private Optional<Path> manifest;

    @Mixin
    private Lifetime lifetime;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<SimulatedMailbox> mailboxes = MailboxGenerator.generate(seed);
        if (manifest.isPresent()) {
            Manifest.write(manifest.get(), mailboxes);
        }
        try (SimulatedImapServer server = SimulatedImapServer.start(port, mailboxes)) {
            lifetime.await(ready(server, mailboxes));
        }
        return 0;
    }

    private static String ready(SimulatedImapServer server, List<SimulatedMailbox> mailboxes) {
        String logins = mailboxes.stream()
                .map(box -> "{\"user\":\"" + box.user() + "\",\"password\":\"" + box.password() + "\"}")
                .collect(Collectors.joining(","));
        return "{\"host\":\"127.0.0.1\",\"imap\":" + server.imapPort() + ",\"imaps\":" + server.imapsPort()
                + ",\"mailboxes\":[" + logins + "]}";
    }
}
