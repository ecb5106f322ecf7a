package dev.strongroom.service.task;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;

/** Signs in to mailboxes and drives, each at its own provider. */
public final class EntityConnections {
    private final EntityStore entities;
    private final MailboxAddresses servers;
    private final TenantAddresses tenants;
    private final Connector<ImapAddress> imap;
    private final MicrosoftConnector microsoft;

    public EntityConnections(EntityStore entities, MailboxAddresses servers, TenantAddresses tenants,
            Connector<ImapAddress> imap, MicrosoftConnector microsoft) {
        this.entities = entities;
        this.servers = servers;
        this.tenants = tenants;
        this.imap = imap;
        this.microsoft = microsoft;
    }

    /** A mailbox that can be written to. */
    public interface Writable {
        /** For people; two of one mailbox are named alike. */
        String name();

        /** Signs in for writing. */
        EntityTarget open() throws ConnectorException, InterruptedException;
    }

    private record At<A>(String name, Connector<A> connector, A address) implements Writable {
        @Override
        public EntityTarget open() throws ConnectorException, InterruptedException {
            return connector.openTarget(address);
        }
    }

    /** Signs in to an entity for reading. */
    EntitySource source(RequestScope scope, EntityRow entity) throws ConnectorException, InterruptedException {
        try {
            return switch (entity.service()) {
                case IMAP -> imap.openSource(servers.of(scope, entity));
                case MICROSOFT365 -> microsoft.openSource(tenants.of(scope, entity));
                case ONEDRIVE -> microsoft.openDrive(tenants.drive(scope, entity));
            };
        } catch (UnavailableException secretLost) {
            throw new SignInRefusedException(String.valueOf(secretLost.getMessage()), secretLost);
        }
    }

    /**
     * An entity of the scope's account to write to.
     *
     * @throws NotFoundException when the account has no such entity
     * @throws UnavailableException with the code {@code sign-in-needed} when its secret is lost
     */
    public Writable target(RequestScope scope, String entityId) {
        EntityRow entity = entity(scope, entityId);
        return switch (entity.service()) {
            case IMAP -> at(servers.of(scope, entity));
            case MICROSOFT365 -> at(tenants.of(scope, entity));
            case ONEDRIVE -> throw new InvalidInputException("targetEntityId", "Choose a mailbox.");
        };
    }

    /**
     * A mailbox that no task knows, of the tenant that an entity of the scope's account lies in.
     *
     * @throws NotFoundException when the account has no such entity, or it lies in no tenant
     * @throws UnavailableException with the code {@code sign-in-needed} when the application's secret is lost
     */
    public Writable target(RequestScope scope, String entityId, ChosenUser mailbox) {
        return at(new MicrosoftAddress(tenants.tenantOf(scope, entity(scope, entityId)), mailbox.userId()));
    }

    private EntityRow entity(RequestScope scope, String entityId) {
        return entities.find(scope.account(), entityId)
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
    }

    /** Where a restore is to write to; throws as the other three. */
    public Writable target(RequestScope scope, RestoreRequest restore) {
        return restore.targetMailbox()
                .map(this::target)
                .or(() -> restore.targetTenantUser()
                        .map(mailbox -> target(scope, restore.entityId(), mailbox)))
                .orElseGet(() -> target(scope, restore.targetEntityId().orElse(restore.entityId())));
    }

    /**
     * The drive that a restore of a drive is to write to; throws as the other ones.
     *
     * @throws InvalidInputException when what was named is no drive
     */
    public WritableDrive drive(RequestScope scope, RestoreRequest restore) {
        EntityRow entity = entity(scope, restore.targetEntityId().orElse(restore.entityId()));
        if (restore.targetMailbox().isPresent() || entity.service() != ServiceKind.ONEDRIVE) {
            throw new InvalidInputException("targetEntityId", "Choose a drive.");
        }
        return new WritableDrive(restore.targetTenantUser()
                .map(user -> new MicrosoftAddress(tenants.tenantOf(scope, entity), user.userId()))
                .orElseGet(() -> tenants.of(scope, entity)), microsoft);
    }

    /** A mailbox that no task knows. */
    public Writable target(ConnectionTestRequest mailbox) {
        return at(servers.of(mailbox));
    }

    private Writable at(MicrosoftAddress address) {
        return new At<>(address.user() + " in " + address.tenant().tenant(), microsoft, address);
    }

    private Writable at(ImapAddress address) {
        return new At<>(address.user() + " at " + address.host(), imap, address);
    }
}
