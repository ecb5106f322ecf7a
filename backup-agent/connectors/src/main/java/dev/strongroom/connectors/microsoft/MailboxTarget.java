package dev.strongroom.connectors.microsoft;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.mail.MailTarget;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes into one mailbox: its mail, and the other kinds that can be restored. */
final class MailboxTarget implements EntityTarget {
    private static final Map<ItemKind, SubService> SERVICES = Map.of(ItemKind.CONTACT, SubService.CONTACTS_RESTORE,
            ItemKind.EVENT, SubService.CALENDAR_RESTORE, ItemKind.TASK, SubService.TASKS_RESTORE);

    private final MailTarget mail;
    private final Map<ItemKind, EntityTarget> targets = new EnumMap<>(ItemKind.class);
    private final Set<String> roles;
    private final Map<String, EntityTarget> containers = new HashMap<>();

    /**
     * Writes with targets of its own.
     *
     * @param roles the permissions that were granted
     */
    MailboxTarget(MailTarget mail, Map<ItemKind, EntityTarget> others, Set<String> roles) {
        this.mail = mail;
        targets.put(ItemKind.MAIL, mail);
        targets.putAll(others);
        this.roles = roles;
    }

    @Override
    public String delimiter() {
        return mail.delimiter();
    }

    @Override
    public void require(ItemKind kind) throws RefusedException {
        if (kind == ItemKind.MAIL) {
            // Exchange can allow it though no token says so; it refuses the first writing where it does not.
            return;
        }
        SubService service = SERVICES.get(kind);
        if (service == null || !targets.containsKey(kind)) {
            throw new RefusedException("Items of this kind can't be restored into Microsoft 365 yet. Please export them"
                    + " instead.");
        }
        if (service.permissions().stream().noneMatch(roles::contains)) {
            throw new RefusedException(PermissionCheck.sentence(service));
        }
    }

    @Override
    public String ensureContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        require(kind);
        EntityTarget target = Objects.requireNonNull(targets.get(kind));
        String id = target.ensureContainer(kind, path);
        containers.put(id, target);
        return id;
    }

    @Override
    public boolean hasContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        EntityTarget target = targets.get(kind);
        return target != null && target.hasContainer(kind, path);
    }

    private EntityTarget of(String containerId) {
        return containers.getOrDefault(containerId, mail);
    }

    @Override
    public Stream<TargetItem> items(String containerId) throws ConnectorException, InterruptedException {
        return of(containerId).items(containerId);
    }

    @Override
    public AppendResult append(String containerId, long size, ItemContent content, Instant received, ItemState state)
            throws ConnectorException, IOException, InterruptedException {
        return of(containerId).append(containerId, size, content, received, state);
    }

    @Override
    public List<String> losses(ItemKind kind, ItemContent content, ItemState state)
            throws RefusedException, IOException {
        require(kind);
        return Objects.requireNonNull(targets.get(kind)).losses(kind, content, state);
    }

    @Override
    public ItemContent content(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        return of(containerId).content(containerId, id);
    }

    @Override
    public Optional<String> writtenFrom(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        return of(containerId).writtenFrom(containerId, id);
    }

    @Override
    public void remove(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        of(containerId).remove(containerId, id);
    }

    @Override
    public void abandon() {
        mail.abandon();
    }

    @Override
    public void close() {
        targets.values().forEach(EntityTarget::close);
    }
}
