package dev.strongroom.service.backup;

import dev.strongroom.connectors.imap.ImapAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The id of an account that is backed up without an agent: the same on every machine, whatever way leads to the server. */
public final class MailboxId {
    private static final int BYTES = 8;

    private MailboxId() {}

    /** From the server's name and the user's. */
    public static String of(ImapAddress address) {
        String text = address.host().toLowerCase(Locale.ROOT) + "\n" + address.user();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "imap-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
