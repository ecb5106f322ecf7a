package dev.strongroom.connectors.imap.source;

/** The folder has another UIDVALIDITY than when it was listed: its messages go by other numbers now. */
final class FolderReplacedException extends Exception {
    private static final long serialVersionUID = 1L;

    FolderReplacedException() {
        super("The server renumbered the folder while it was read.");
    }
}
