package dev.strongroom.connectors.imap.target;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.imap.session.ConnectionBudget;
import dev.strongroom.connectors.imap.session.ConnectionOpener;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.session.Pauses;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.MailboxName;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import dev.strongroom.connectors.imap.wire.WriteCommands;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes to one mailbox, over one connection. */
public final class ImapTarget implements EntityTarget {
    private final ConnectionSlot slot;
    private final ConnectionBudget.Share budget;
    private final TargetFolders folders;
    private final Map<String, MessageAppend> appends = new HashMap<>();
    private boolean closed;

    /** Signs in. */
    public ImapTarget(ConnectionOpener opener, Pauses pauses, ConnectionBudget.Share budget)
            throws ConnectorException {
        slot = new ConnectionSlot(opener, pauses);
        slot.open();
        this.budget = budget;
        budget.takeFirst();
        folders = new TargetFolders(slot);
    }

    @Override
    public String delimiter() throws ConnectorException, InterruptedException {
        return folders.paths().delimiter();
    }

    @Override
    public void require(ItemKind kind) throws RefusedException {
        if (kind != ItemKind.MAIL) {
            throw new RefusedException("An IMAP mailbox holds mail only. Please export the rest instead.");
        }
    }

    @Override
    public String ensureContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        require(kind);
        return folders.ensure(path);
    }

    @Override
    public boolean hasContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        return kind == ItemKind.MAIL && folders.has(path);
    }

    @Override
    public Stream<TargetItem> items(String containerId) throws ConnectorException, InterruptedException {
        TargetItems items = new TargetItems(slot, containerId);
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, characteristics), false);
    }

    @Override
    public AppendResult append(String containerId, long size, ItemContent content, Instant received, ItemState state)
            throws ConnectorException, IOException, InterruptedException {
        if (size > Integer.MAX_VALUE) {
            throw new RefusedException("Messages over 2 GB can't be written to a mailbox.");
        }
        MessageAppend append = appends.get(containerId);
        if (append == null) {
            append = MessageAppend.to(slot, containerId);
            appends.put(containerId, append);
        }
        return append.append((int) size, content, received, state);
    }

    @Override
    public ItemContent content(String containerId, ItemId id) {
        return new TargetContent(slot, MailboxName.encode(containerId), id);
    }

    @Override
    public void remove(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        String raw = MailboxName.encode(containerId);
        try {
            slot.retry(connection -> {
                if (!connection.can("UIDPLUS")) {
                    throw new RefusedException("The server can't remove one message alone (it lacks UIDPLUS): others"
                            + " that are marked as deleted would go with it. Please choose another way to restore.");
                }
                if (new MessageCommands(connection).selectAgain(raw).uidValidity() != id.epoch()) {
                    throw new RefusedException("The server renumbered the folder " + containerId
                            + " meanwhile. Please start again.");
                }
                new WriteCommands(connection).remove(id.number());
                return id;
            });
        } catch (CommandRefusedException e) {
            throw new RefusedException("The server does not remove the message: " + e.text(), e);
        }
    }

    @Override
    public void abandon() {
        slot.abandon();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            slot.close();
            budget.giveBack();
        }
    }
}
