package dev.strongroom.service.task;

import dev.strongroom.connectors.microsoft.AppCredential;
import dev.strongroom.connectors.microsoft.DriveAddress;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.ServiceUrl;
import dev.strongroom.connectors.microsoft.TenantAddress;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.task.DriveSettings;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Makes the connector's addresses of tenants and of mailboxes in them, with the application's credential and the proxy. */
public final class TenantAddresses {
    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE";

    private final TaskStore tasks;
    private final MailboxSecrets secrets;
    private final Optional<HttpProxy> proxy;

    public TenantAddresses(TaskStore tasks, MailboxSecrets secrets, Optional<HttpProxy> proxy) {
        this.tasks = tasks;
        this.secrets = secrets;
        this.proxy = proxy;
    }

    /** What is kept of a credential: the secret, or the key and after it its certificate. */
    static Secret secret(MicrosoftCredential credential) {
        return Secret.of(credential.secret()
                .filter(secret -> !secret.isBlank())
                .map(String::strip)
                .or(() -> credential.key()
                        .flatMap(key -> credential.certificate().map(certificate -> key + "\n" + certificate)))
                .orElseThrow(() -> new InvalidInputException("credential",
                        "Give the application's client secret, or its key and certificate.")));
    }

    /** {@link InvalidInputException} when what somebody named can't be a tenant. */
    static void check(MicrosoftTenant tenant) {
        tenant.loginUrl().ifPresent(url -> given("tenant.loginUrl", url, ServiceUrl::of));
        tenant.graphUrl().ifPresent(url -> given("tenant.graphUrl", url, ServiceUrl::of));
        given("tenant.tenant", tenant.tenant(), TenantAddress::requireTenant);
    }

    /** A tenant as somebody named it; {@link InvalidInputException} when it can't be one. */
    TenantAddress of(MicrosoftTenant tenant, Secret credential) {
        return new TenantAddress(
                tenant.loginUrl()
                        .map(url -> given("tenant.loginUrl", url, ServiceUrl::of))
                        .orElse(TenantAddress.WORLDWIDE_LOGIN),
                tenant.graphUrl()
                        .map(url -> given("tenant.graphUrl", url, ServiceUrl::of))
                        .orElse(TenantAddress.WORLDWIDE_GRAPH),
                given("tenant.tenant", tenant.tenant(), TenantAddress::requireTenant), tenant.clientId().strip(),
                credential(credential), tenant.certificateAuthority(), proxy);
    }

    private static <T> T given(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(field, String.valueOf(e.getMessage()));
        }
    }

    private static AppCredential credential(Secret kept) {
        String text = kept.reveal();
        int certificate = text.indexOf(CERTIFICATE);
        return certificate < 0 ? new AppCredential.Secret(text)
                : new AppCredential.Certificate(text.substring(0, certificate), text.substring(certificate));
    }

    /** The tenant of an entity of the scope's account. */
    TenantAddress tenantOf(RequestScope scope, EntityRow entity) {
        return of(tenant(scope, entity), secrets.of(scope, entity).secret());
    }

    /** The address of a mailbox in a tenant. */
    MicrosoftAddress of(RequestScope scope, EntityRow entity) {
        MailboxSecrets.Kept kept = secrets.of(scope, entity);
        return new MicrosoftAddress(of(tenant(scope, entity), kept.secret()), kept.login().user());
    }

    /** The address of a drive in a tenant, with the versions that its task wants. */
    DriveAddress drive(RequestScope scope, EntityRow entity) {
        MicrosoftAddress owner = of(scope, entity);
        DriveSettings settings = settings(scope, entity).flatMap(TaskSettings::drives)
                .orElse(DriveSettings.NO_VERSIONS);
        return new DriveAddress(owner.tenant(), owner.user(), settings.versions(),
                settings.versionDays().map(Duration::ofDays));
    }

    private Optional<TaskSettings> settings(RequestScope scope, EntityRow entity) {
        return tasks.find(scope.account(), entity.taskId()).map(TaskRow::settings);
    }

    private MicrosoftTenant tenant(RequestScope scope, EntityRow entity) {
        return settings(scope, entity).flatMap(TaskSettings::tenant)
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
    }
}
