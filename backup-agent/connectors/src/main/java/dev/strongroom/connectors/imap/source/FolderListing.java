package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.ImapConnection;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import dev.strongroom.connectors.imap.wire.OpenedFolder;
import java.util.Optional;

/**
 * A folder as it was when it was opened.
 *
 * @param seen the UIDs of all messages
 * @param known those of them, and of vanished ones, that are known under the same UIDVALIDITY
 */
record FolderListing(OpenedFolder opened, IdSet seen, IdSet known) {
    /** A listing of more is taken for nonsense, so that it can't exhaust memory. */
    static final long MOST_BESIDE_COUNTED = 1_000_000;

    /**
     * Opens the folder, lists its messages, and tells the sink what flags changed: by QRESYNC, else by CONDSTORE, else by
     * comparing all of them.
     */
    static FolderListing read(ImapConnection connection, String raw, KnownItems known, Optional<FolderCursor> cursor,
            SinkGuard sink) throws LostConnectionException, CommandRefusedException, ConnectorException {
        MessageCommands commands = new MessageCommands(connection);
        if (cursor.isPresent() && cursor.get().highestModSeq() > 0 && connection.can("QRESYNC")) {
            IdSet expected = known.ids(cursor.get().uidValidity());
            OpenedFolder opened;
            try (FlagComparison flags = FlagComparison.ofSome(expected, known, sink)) {
                opened = commands.examineSince(raw, expected.epoch(), cursor.get().highestModSeq(), flags);
            }
            boolean told = opened.uidValidity() == expected.epoch() && opened.highestModSeq() > 0;
            return told ? listed(commands, opened, expected) : compared(commands, opened, known, sink);
        }
        OpenedFolder opened = commands.examine(raw);
        boolean sameEpoch = cursor.isPresent() && cursor.get().uidValidity() == opened.uidValidity();
        if (!sameEpoch || cursor.get().highestModSeq() == 0 || opened.highestModSeq() == 0) {
            return compared(commands, opened, known, sink);
        }
        FolderListing listing = listed(commands, opened, known.ids(opened.uidValidity()));
        if (cursor.get().highestModSeq() != opened.highestModSeq()) {
            try (FlagComparison flags = FlagComparison.ofSome(listing.known, known, sink)) {
                commands.fetchFlagsSince(cursor.get().highestModSeq(), flags);
            }
        }
        return listing;
    }

    private static FolderListing listed(MessageCommands commands, OpenedFolder opened, IdSet known)
            throws LostConnectionException, CommandRefusedException {
        long most = opened.exists() + MOST_BESIDE_COUNTED;
        return new FolderListing(opened, commands.listIds(opened.uidValidity(), most), known);
    }

    private static FolderListing compared(MessageCommands commands, OpenedFolder opened, KnownItems known,
            SinkGuard sink) throws LostConnectionException, CommandRefusedException, ConnectorException {
        FolderListing listing = listed(commands, opened, known.ids(opened.uidValidity()));
        long[] bounds = listing.known.bounds();
        if (bounds.length > 0) {
            try (FlagComparison flags = FlagComparison.ofAll(listing.known, known, sink)) {
                commands.fetchFlags(bounds[0] + ":" + bounds[bounds.length - 1], flags);
            }
        }
        return listing;
    }

    /** What is new. */
    IdSet fresh() {
        return seen.minus(known);
    }

    /** What is gone. */
    IdSet gone() {
        return known.minus(seen);
    }

    /**
     * What the next reading can go on from.
     *
     * @param held how many messages are held by then
     */
    FolderCursor cursor(long held) {
        return new FolderCursor(opened.uidValidity(), opened.uidNext(), opened.highestModSeq(), held);
    }
}
