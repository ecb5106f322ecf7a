package dev.strongroom.service.backup;

import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.microsoft.DriveAddress;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.SiteAddress;
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
        return "imap-" + hash(address.host(), address.user());
    }

    /** From the tenant's name and the user's, as they were given: a tenant's domain and its id are two. */
    public static String of(MicrosoftAddress address) {
        return "microsoft-" + hash(address.tenant().tenant(), address.user().toLowerCase(Locale.ROOT));
    }

    /** The same of a person's OneDrive. */
    public static String of(DriveAddress address) {
        return "onedrive-" + hash(address.tenant().tenant(), address.user().toLowerCase(Locale.ROOT));
    }

    /** The same of a site. */
    public static String of(SiteAddress address) {
        return "sharepoint-" + hash(address.tenant().tenant(), address.key());
    }

    private static String hash(String place, String user) {
        String text = place.toLowerCase(Locale.ROOT) + "\n" + user;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
