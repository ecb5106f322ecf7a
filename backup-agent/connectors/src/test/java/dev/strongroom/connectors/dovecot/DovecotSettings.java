package dev.strongroom.connectors.dovecot;

import java.util.Optional;

/**
 * How a {@link Dovecot} differs from the usual one.
 *
 * @param capability what it says it can do, instead of all that it can
 * @param separator between the names of folders
 * @param connectionsPerUser how many it takes at the most
 * @param plugins what it loads; with {@code listescape} it takes any name of a folder
 */
public record DovecotSettings(Optional<String> capability, char separator, int connectionsPerUser, String plugins) {
    private static final String BASIC = "IMAP4rev1 LITERAL+ SASL-IR UIDPLUS ESEARCH NAMESPACE";

    /** QRESYNC, CONDSTORE, SPECIAL-USE, LIST-EXTENDED, LIST-STATUS and all else; {@code /} between names. */
    public static final DovecotSettings USUAL = new DovecotSettings(Optional.empty(), '/', 64, "listescape");

    /** Without QRESYNC. */
    public static final DovecotSettings CONDSTORE_ONLY = USUAL.withCapability(BASIC + " CONDSTORE ENABLE");

    /** Neither CONDSTORE nor any other extension that saves work. */
    public static final DovecotSettings PLAINEST = USUAL.withCapability("IMAP4rev1");

    /** The same with another capability line. */
    public DovecotSettings withCapability(String line) {
        return new DovecotSettings(Optional.of(line), separator, connectionsPerUser, plugins);
    }

    /** The same with another separator. */
    public DovecotSettings withSeparator(char other) {
        return new DovecotSettings(capability, other, connectionsPerUser, plugins);
    }

    /** The same with another limit of connections. */
    public DovecotSettings withConnectionsPerUser(int limit) {
        return new DovecotSettings(capability, separator, limit, plugins);
    }

    /** The same as it comes: Maildir++ then refuses folders with a dot in their names. */
    public DovecotSettings withoutPlugins() {
        return new DovecotSettings(capability, separator, connectionsPerUser, "");
    }
}
