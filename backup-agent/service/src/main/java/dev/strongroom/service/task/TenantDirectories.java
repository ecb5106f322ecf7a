package dev.strongroom.service.task;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.TenantAddress;
import dev.strongroom.connectors.microsoft.directory.DirectoryUser;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import dev.strongroom.connectors.microsoft.drive.DriveStanding;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.microsoft.TenantUser;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.UnavailableException;
import java.text.Collator;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks tenants what an application may do there, and who has a mailbox or a drive. */
public final class TenantDirectories {
    /** A person waits for the list. */
    private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(20);

    private final MicrosoftConnector connector;

    public TenantDirectories(MicrosoftConnector connector) {
        this.connector = connector;
    }

    TenantCheck check(ServiceKind service, TenantAddress tenant) {
        try {
            List<TenantCheck.Missing> missing = connector.permissionsMissingNow(tenant, purpose(service))
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

    private static PermissionCheck.Purpose purpose(ServiceKind service) {
        return service == ServiceKind.ONEDRIVE ? PermissionCheck.Purpose.DRIVES : PermissionCheck.Purpose.MAILBOXES;
    }

    private static TenantCheck.Missing missing(PermissionCheck.Missing missing) {
        return new TenantCheck.Missing(TenantPart.valueOf(missing.service().name()), missing.permission(),
                missing.sentence());
    }

    /**
     * Everybody who has a mailbox, or who may have a drive, by name.
     *
     * @param entities of the task, by the users' ids
     */
    List<TenantUser> users(ServiceKind service, TenantAddress tenant, Map<String, String> entities) {
        try {
            List<DirectoryUser> all = connector.directory(tenant)
                    .users(Optional.empty())
                    .present()
                    .stream()
                    .filter(user -> user.kind() != DirectoryUser.Kind.GUEST)
                    .toList();
            Map<String, DriveStanding> drives = service == ServiceKind.ONEDRIVE
                    ? connector.drives(tenant, all.stream().map(DirectoryUser::id).toList(), LONGEST_LOOKUP)
                    : Map.of();
            return all.stream()
                    .filter(user -> service == ServiceKind.ONEDRIVE || user.hasMailbox())
                    .map(user -> new TenantUser(user.id(), user.name(), user.address(),
                            user.kind() == DirectoryUser.Kind.SHARED ? TenantUser.Kind.SHARED
                                    : TenantUser.Kind.PERSON,
                            user.licensed(), standing(Optional.ofNullable(drives.get(user.id()))),
                            Optional.ofNullable(entities.get(user.id()))))
                    .sorted(Comparator.comparing(TenantUser::name, Collator.getInstance(Locale.ROOT))
                            .thenComparing(TenantUser::userId))
                    .toList();
        } catch (ConnectorException e) {
            throw new ConflictException(e.getMessage());
        } catch (InterruptedException e) {
            throw stopping(e);
        }
    }

    private static TenantUser.Standing standing(Optional<DriveStanding> drive) {
        return drive.map(found -> switch (found) {
            case READY -> TenantUser.Standing.READY;
            case NOT_SET_UP -> TenantUser.Standing.NOT_SET_UP;
            case NOT_ASKED -> TenantUser.Standing.NOT_ASKED;
        }).orElse(TenantUser.Standing.READY);
    }

    private static UnavailableException stopping(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UnavailableException("stopping", "The agent is stopping. Try again when it runs again.", e);
    }
}
