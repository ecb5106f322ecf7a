package dev.strongroom.service.task;

import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;
import java.util.Optional;

/** Makes the connector's address of a mailbox: its task's server, its sign-in with the secret, and the proxy. */
public final class MailboxAddresses {
    private final TaskStore tasks;
    private final EntityStore entities;
    private final SecretStore secrets;
    private final Optional<HttpProxy> proxy;

    public MailboxAddresses(TaskStore tasks, EntityStore entities, SecretStore secrets,
            Optional<HttpProxy> proxy) {
        this.tasks = tasks;
        this.entities = entities;
        this.secrets = secrets;
        this.proxy = proxy;
    }

    /**
     * The address of an entity of the scope's account.
     *
     * @throws NotFoundException when the account has no such entity
     * @throws UnavailableException with the code {@code sign-in-needed} when its secret is lost
     */
    public ImapAddress of(RequestScope scope, String entityId) {
        EntityRow entity = entities.find(scope.account(), entityId).orElseThrow(MailboxAddresses::unknown);
        TaskRow task = tasks.find(scope.account(), entity.taskId()).orElseThrow(MailboxAddresses::unknown);
        EntityLogin login = entities.login(scope.account(), entityId).orElseThrow(MailboxAddresses::unknown);
        return address(task.settings().server(), login.user(), login.method(), secret(scope, entity, login));
    }

    /** The address of a mailbox that no task knows. */
    public ImapAddress of(ConnectionTestRequest mailbox) {
        ImapLogin login = mailbox.login();
        return address(mailbox.server(), login.user(), login.method(), Secret.of(login.secret()));
    }

    private static NotFoundException unknown() {
        return new NotFoundException("There is no such mailbox in this account.");
    }

    private Secret secret(RequestScope scope, EntityRow entity, EntityLogin login) {
        if (login.secretId().isEmpty()) {
            throw signInNeeded(entity, new NotFoundException("No secret is kept for this mailbox."));
        }
        try {
            return secrets.read(scope.account(), login.secretId().get());
        } catch (SecretUnreadableException e) {
            throw signInNeeded(entity, e);
        }
    }

    private static UnavailableException signInNeeded(EntityRow entity,
            Throwable cause) {
        return new UnavailableException("sign-in-needed",
                "The password of " + entity.name() + " is not known any more. Sign in to the mailbox again.", cause);
    }

    private ImapAddress address(ImapServer server, String user, ImapLogin.Method method, Secret secret) {
        ImapAddress.Security security = switch (server.security()) {
            case TLS -> ImapAddress.Security.TLS;
            case STARTTLS -> ImapAddress.Security.STARTTLS;
            case PLAIN -> ImapAddress.Security.PLAIN;
        };
        ImapAddress.Method presented = switch (method) {
            case PASSWORD -> ImapAddress.Method.PASSWORD;
            case XOAUTH2 -> ImapAddress.Method.XOAUTH2;
        };
        return new ImapAddress(server.host(), server.port(), security, user, presented, secret.reveal(),
                server.certificateAuthority(), proxy, server.connections());
    }
}
