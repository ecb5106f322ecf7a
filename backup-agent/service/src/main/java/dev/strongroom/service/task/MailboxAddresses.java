package dev.strongroom.service.task;

import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.NotFoundException;
import java.util.Optional;

/** Makes the connector's address of a mailbox: its task's server, its sign-in with the secret, and the proxy. */
public final class MailboxAddresses {
    private final TaskStore tasks;
    private final MailboxSecrets secrets;
    private final Optional<HttpProxy> proxy;

    public MailboxAddresses(TaskStore tasks, MailboxSecrets secrets, Optional<HttpProxy> proxy) {
        this.tasks = tasks;
        this.secrets = secrets;
        this.proxy = proxy;
    }

    /**
     * The address of a mailbox at an IMAP server.
     *
     * @throws NotFoundException when the account has no such entity
     * @throws dev.strongroom.service.usecase.UnavailableException with the code {@code sign-in-needed} when its secret is lost
     */
    ImapAddress of(RequestScope scope, EntityRow entity) {
        ImapServer server = tasks.find(scope.account(), entity.taskId())
                .flatMap(task -> task.settings().server())
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
        MailboxSecrets.Kept kept = secrets.of(scope, entity);
        ImapAddress.Method method = kept.login().method() == EntityLogin.Method.XOAUTH2 ? ImapAddress.Method.XOAUTH2
                : ImapAddress.Method.PASSWORD;
        return address(server, kept.login().user(), method, kept.secret());
    }

    /** The address of a mailbox that no task knows. */
    public ImapAddress of(ConnectionTestRequest mailbox) {
        ImapLogin login = mailbox.login();
        ImapAddress.Method method = switch (login.method()) {
            case PASSWORD -> ImapAddress.Method.PASSWORD;
            case XOAUTH2 -> ImapAddress.Method.XOAUTH2;
        };
        return address(mailbox.server(), login.user(), method, Secret.of(login.secret()));
    }

    private ImapAddress address(ImapServer server, String user, ImapAddress.Method method, Secret secret) {
        ImapAddress.Security security = switch (server.security()) {
            case TLS -> ImapAddress.Security.TLS;
            case STARTTLS -> ImapAddress.Security.STARTTLS;
            case PLAIN -> ImapAddress.Security.PLAIN;
        };
        return new ImapAddress(server.host(), server.port(), security, user, method, secret.reveal(),
                server.certificateAuthority(), proxy, server.connections());
    }
}
