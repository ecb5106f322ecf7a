package dev.strongroom.connectors.imap.target;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.source.MessagePrints;
import dev.strongroom.connectors.imap.wire.AppendedId;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FetchedItem;
import dev.strongroom.connectors.imap.wire.FolderCommands;
import dev.strongroom.connectors.imap.wire.ImapConnection;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.MailboxName;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import dev.strongroom.connectors.imap.wire.OpenedFolder;
import dev.strongroom.connectors.imap.wire.WriteCommands;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Appends messages to one folder. When the connection breaks before the server's answer came, the message is looked for
 * among those that are new before it is sent again. One thread.
 */
final class MessageAppend {
    private final ConnectionSlot slot;
    private final String id;
    private final String raw;
    private final OpenedFolder folder;
    /** No message that is still to be appended can have a lower UID. */
    private long nextUid;

    private MessageAppend(ConnectionSlot slot, String id, String raw, OpenedFolder folder) {
        this.slot = slot;
        this.id = id;
        this.raw = raw;
        this.folder = folder;
        nextUid = folder.uidNext();
    }

    /** Opens the folder once, to know which flags it keeps and where its UIDs are. */
    static MessageAppend to(ConnectionSlot slot, String id) throws ConnectorException, InterruptedException {
        String raw = MailboxName.encode(id);
        try {
            OpenedFolder folder = slot.retry(connection -> new MessageCommands(connection).select(raw));
            return new MessageAppend(slot, id, raw, folder);
        } catch (CommandRefusedException e) {
            throw new ContainerVanishedException("The folder " + id + " can't be opened: " + e.text(), e);
        }
    }

    AppendResult append(int size, ItemContent content, Instant received, ItemState state)
            throws ConnectorException, IOException, InterruptedException {
        KeptFlags flags = KeptFlags.of(state.flags(), folder.permanentFlags());
        Instant seconds = received.truncatedTo(ChronoUnit.SECONDS);
        Optional<HeaderTap> sent = Optional.empty();
        while (true) {
            try {
                ImapConnection connection = slot.connection();
                if (sent.isPresent()) {
                    ItemPrint print = new ItemPrint(sent.get().messageId(), size, seconds);
                    Optional<AppendedId> arrived = find(connection, print);
                    if (arrived.isPresent()) {
                        return result(arrived, flags);
                    }
                }
                boundNextUid(connection);
                HeaderTap tap = new HeaderTap(content.open());
                sent = Optional.of(tap);
                Optional<AppendedId> appended =
                        new WriteCommands(connection).append(raw, flags.kept(), seconds, size, () -> tap);
                slot.worked();
                return result(appended, flags);
            } catch (LostConnectionException e) {
                slot.broke(e);
            } catch (CommandRefusedException e) {
                waitOrFail(e);
            }
        }
    }

    /** Without UIDPLUS the UIDs of what was appended before are not known, so the folder is asked each time. */
    private void boundNextUid(ImapConnection connection) throws LostConnectionException, CommandRefusedException {
        if (!connection.can("UIDPLUS")) {
            nextUid = new FolderCommands(connection).status(raw).uidNext();
        }
    }

    private Optional<AppendedId> find(ImapConnection connection, ItemPrint wanted)
            throws LostConnectionException, CommandRefusedException {
        MessageCommands commands = new MessageCommands(connection);
        OpenedFolder now = commands.select(raw);
        List<FetchedItem> recent = new ArrayList<>();
        if (now.uidValidity() == folder.uidValidity() && now.exists() > 0) {
            commands.<RuntimeException>fetchPrints(nextUid + ":*", recent::add);
        }
        return recent.stream()
                .filter(item -> item.uid() >= nextUid && isSame(MessagePrints.of(item), wanted))
                .findFirst()
                .map(item -> new AppendedId(now.uidValidity(), item.uid()));
    }

    private static boolean isSame(ItemPrint print, ItemPrint wanted) {
        return print.messageId().equals(wanted.messageId()) && print.size() == wanted.size()
                && (!wanted.messageId().isEmpty() || print.received().equals(wanted.received()));
    }

    private AppendResult result(Optional<AppendedId> appended, KeptFlags flags) {
        if (appended.isPresent() && appended.get().uidValidity() == folder.uidValidity()) {
            nextUid = Math.max(nextUid, appended.get().uid() + 1);
        }
        return new AppendResult(appended.map(at -> new ItemId(at.uidValidity(), at.uid())), flags.refused());
    }

    private void waitOrFail(CommandRefusedException refusal) throws ConnectorException, InterruptedException {
        switch (refusal.code()) {
            case "OVERQUOTA" -> throw new RefusedException(
                    "The mailbox is full. Please make room in it and try again.", refusal);
            case "TRYCREATE", "NONEXISTENT" -> throw new ContainerVanishedException(
                    "The folder " + id + " is no longer there.", refusal);
            default -> {
                try {
                    slot.refused(refusal);
                } catch (CommandRefusedException e) {
                    throw new RefusedException("The server does not take the message: " + e.text(), e);
                }
            }
        }
    }
}
