package dev.strongroom.connectors.imap.target;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.UncheckedConnectorException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.source.MessagePrints;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FetchedItem;
import dev.strongroom.connectors.imap.wire.MailboxName;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import dev.strongroom.connectors.imap.wire.OpenedFolder;
import dev.strongroom.connectors.imap.wire.UidSequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeSet;

/** The messages of a folder, asked for page by page. Each page is whole before it is handed out. One thread. */
final class TargetItems implements Iterator<TargetItem> {
    private static final int PAGE = 500;

    private final ConnectionSlot slot;
    private final String id;
    private final String raw;
    private final PrimitiveIterator.OfLong uids;
    private Iterator<TargetItem> page = List.<TargetItem>of().iterator();

    TargetItems(ConnectionSlot slot, String id) throws ConnectorException, InterruptedException {
        this.slot = slot;
        this.id = id;
        raw = MailboxName.encode(id);
        try {
            IdSet ids = slot.retry(connection -> {
                MessageCommands commands = new MessageCommands(connection);
                OpenedFolder folder = commands.select(raw);
                return commands.listIds(folder.uidValidity(), folder.exists() + PAGE);
            });
            uids = ids.numbers().iterator();
        } catch (CommandRefusedException e) {
            throw vanished(e);
        }
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && uids.hasNext()) {
            try {
                page = read().iterator();
            } catch (ConnectorException e) {
                throw new UncheckedConnectorException(e);
            } catch (CommandRefusedException e) {
                throw new UncheckedConnectorException(vanished(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedConnectorException(
                        new UnreachableException("The folder " + id + " was not read to its end.", e));
            }
        }
        return page.hasNext();
    }

    @Override
    public TargetItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private List<TargetItem> read() throws ConnectorException, CommandRefusedException, InterruptedException {
        List<Long> wanted = new ArrayList<>(PAGE);
        while (uids.hasNext() && wanted.size() < PAGE) {
            wanted.add(uids.nextLong());
        }
        return slot.retry(connection -> {
            MessageCommands commands = new MessageCommands(connection);
            long epoch = commands.selectAgain(raw).uidValidity();
            List<TargetItem> items = new ArrayList<>(wanted.size());
            commands.<RuntimeException>fetchPrints(UidSequence.format(wanted), item -> {
                if (item.uid() > 0 && item.size() >= 0) {
                    items.add(targetItem(epoch, item));
                }
            });
            return items;
        });
    }

    private static TargetItem targetItem(long epoch, FetchedItem item) {
        ItemState state = new ItemState(new TreeSet<>(item.flags().orElse(Set.of())));
        return new TargetItem(new ItemId(epoch, item.uid()), MessagePrints.of(item), state);
    }

    private ContainerVanishedException vanished(CommandRefusedException refusal) {
        return new ContainerVanishedException("The folder " + id + " can't be read: " + refusal.text(), refusal);
    }
}
