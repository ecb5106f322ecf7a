package dev.strongroom.connectors.microsoft;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import dev.strongroom.connectors.microsoft.item.ItemFolders;
import dev.strongroom.connectors.microsoft.item.ItemSource;
import dev.strongroom.connectors.microsoft.mail.MailSource;
import dev.strongroom.formats.item.ItemKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** All of one mailbox: its mail, and of the other kinds those that the application may read. */
final class MailboxSource implements EntitySource {
    private final MailSource mail;
    private final Map<ItemKind, ItemSource> others = new EnumMap<>(ItemKind.class);
    private final Set<String> roles;
    private final Map<ItemKind, ConnectorException> unlisted = new EnumMap<>(ItemKind.class);

    /**
     * Reads with a client of its own.
     *
     * @param numbers gives the items of a folder their numbers
     * @param roles the permissions that were granted
     */
    MailboxSource(MailSource mail, Map<ItemKind, ItemFolders> others, BudgetedCalls calls,
            Function<KnownItems, ProviderIds> numbers, Set<String> roles) {
        this.mail = mail;
        this.roles = roles;
        others.forEach((kind, folders) -> this.others.put(kind, new ItemSource(folders, calls, numbers)));
    }

    @Override
    public List<Container> containers() throws ConnectorException, InterruptedException {
        List<Container> containers = new ArrayList<>(mail.containers());
        unlisted.clear();
        for (Map.Entry<ItemKind, ItemSource> other : others.entrySet()) {
            try {
                requirePermission(other.getValue());
                containers.addAll(other.getValue().containers());
            } catch (RefusedException refused) {
                // Mail can be read all the same.
                unlisted.put(other.getKey(), refused);
            }
        }
        return containers;
    }

    private void requirePermission(ItemSource source) throws RefusedException {
        if (source.service().permissions().stream().noneMatch(roles::contains)) {
            throw new RefusedException(PermissionCheck.sentence(source.service()));
        }
    }

    @Override
    public Map<ItemKind, ConnectorException> unlisted() {
        return Map.copyOf(unlisted);
    }

    @Override
    public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
        return container.kind() == ItemKind.MAIL ? mail.expected(container, held, cursor) : OptionalLong.empty();
    }

    @Override
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws ConnectorException, InterruptedException {
        return container.kind() == ItemKind.MAIL ? mail.read(container, known, sink)
                : Objects.requireNonNull(others.get(container.kind()), "Only what was listed is read")
                        .read(container, known, sink);
    }

    @Override
    public void abandon() {
        mail.abandon();
    }

    @Override
    public void close() {
        mail.close();
    }
}
