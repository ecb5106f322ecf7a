package dev.strongroom.connectors.imap;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.imap.ImapAddress.Method;
import dev.strongroom.connectors.imap.ImapAddress.Security;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Addresses, connectors and messages for tests. */
final class Mailbox {
    private static final AtomicInteger USERS = new AtomicInteger();

    private Mailbox() {}

    /** A user that no other test has. */
    static String newUser() {
        return "user" + USERS.incrementAndGet();
    }

    /** A connector that does not wait between tries. */
    static ImapConnector connector() {
        return connector(Duration.ofSeconds(20));
    }

    static ImapConnector connector(Duration readTimeout) {
        return new ImapConnector(
                new ImapTimeouts(Duration.ofSeconds(10), readTimeout), pause -> {}, Clock.systemUTC());
    }

    static ImapAddress address(int port, String user) {
        return address(port, user, 4);
    }

    static ImapAddress address(int port, String user, int connections) {
        return new ImapAddress("127.0.0.1", port, Security.PLAIN, user, Method.PASSWORD, Dovecot.PASSWORD,
                Optional.empty(), Optional.empty(), connections);
    }

    static Container folder(EntitySource source, String id) throws Exception {
        return source.containers().stream().filter(found -> found.id().equals(id)).findFirst().orElseThrow();
    }

    /** What to compare messages by, so that a failed test prints lines and not megabytes. */
    static List<String> digests(List<byte[]> messages) {
        return messages.stream().map(Mailbox::digest).toList();
    }

    private static String digest(byte[] message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
            return message.length + " bytes, " + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message with a Message-ID of its own and a body of this many bytes. */
    static byte[] message(int number, int bodySize) {
        String line = "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz\r\n";
        String body = line.repeat(bodySize / line.length() + 1).substring(0, bodySize);
        return ("Message-ID: <" + number + "@example.org>\r\nSubject: message " + number + "\r\n\r\n" + body + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
