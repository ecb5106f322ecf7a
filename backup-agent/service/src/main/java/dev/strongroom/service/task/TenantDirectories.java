package dev.strongroom.service.task;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.TenantAddress;
import dev.strongroom.connectors.microsoft.directory.DirectoryUser;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantMailbox;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.UnavailableException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks tenants what an application may do there, and who has a mailbox. */
public final class TenantDirectories {
    private final MicrosoftConnector connector;

    public TenantDirectories(MicrosoftConnector connector) {
        this.connector = connector;
    }

    TenantCheck check(TenantAddress tenant) {
        try {
            List<TenantCheck.Missing> missing = connector.permissionsMissingNow(tenant)
                    .stream()
                    .map(TenantDirectories::missing)
                    .toList();
            return new TenantCheck(ConnectionState.CONNECTED, Optional.empty(), Optional.empty(), missing);
        } catch (ConnectorException e) {
            return new TenantCheck(ConnectionState.DISCONNECTED, Optional.of(e.code()), Optional.of(e.getMessage()),
                    List.of());
        } catch (InterruptedException e) {
            throw stopping(e);
        }
    }

    private static TenantCheck.Missing missing(PermissionCheck.Missing missing) {
        return new TenantCheck.Missing(TenantPart.valueOf(missing.service().name()), missing.permission(),
                missing.sentence());
    }

    /**
     * Everybody who has a mailbox, by name.
     *
     * @param entities of the task, by the users' ids
     */
    List<TenantMailbox> mailboxes(TenantAddress tenant, Map<String, String> entities) {
        try {
            return connector.directory(tenant)
                    .users(Optional.empty())
                    .present()
                    .stream()
                    .filter(user -> user.hasMailbox() && user.kind() != DirectoryUser.Kind.GUEST)
                    .map(user -> new TenantMailbox(user.id(), user.name(), user.address(),
                            user.kind() == DirectoryUser.Kind.SHARED ? TenantMailbox.Kind.SHARED
                                    : TenantMailbox.Kind.PERSON,
                            user.licensed(), Optional.ofNullable(entities.get(user.id()))))
                    .sorted(Comparator.comparing(TenantMailbox::name, Collator.getInstance(Locale.ROOT))
                            .thenComparing(TenantMailbox::userId))
                    .toList();
        } catch (ConnectorException e) {
            throw new ConflictException(e.getMessage());
        } catch (InterruptedException e) {
            throw stopping(e);
        }
    }

    private static UnavailableException stopping(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UnavailableException("stopping", "The agent is stopping. Try again when it runs again.", e);
    }
}
