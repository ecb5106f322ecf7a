package dev.strongroom.console.microsoft;

import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.task.ServiceKind;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a user says about a tenant and the application that reads it. */
public final class TenantFormViewModel {
    private final StringProperty tenant = new SimpleStringProperty("");
    private final StringProperty client = new SimpleStringProperty("");
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty graph = new SimpleStringProperty("");
    private final StringProperty authority = new SimpleStringProperty("");
    private final CredentialFormViewModel credential = new CredentialFormViewModel();

    /** The directory's id or one of its domains. */
    public StringProperty tenant() {
        return tenant;
    }

    StringProperty client() {
        return client;
    }

    StringProperty login() {
        return login;
    }

    StringProperty graph() {
        return graph;
    }

    StringProperty authority() {
        return authority;
    }

    /** With what the application proves who it is. */
    public CredentialFormViewModel credential() {
        return credential;
    }

    /** True while the form makes a connection. */
    public BooleanBinding valid() {
        return named().and(credential.valid());
    }

    /** True while the form makes a tenant, whatever is typed of its credential. */
    public BooleanBinding named() {
        return Bindings.createBooleanBinding(() -> !tenant.get().isBlank() && !client.get().isBlank(), tenant, client);
    }

    /** Fills in a tenant; its credential is known to the agent alone. */
    public void show(MicrosoftTenant known) {
        tenant.set(known.tenant());
        client.set(known.clientId());
        login.set(known.loginUrl().orElse(""));
        graph.set(known.graphUrl().orElse(""));
        authority.set(known.certificateAuthority().orElse(""));
        credential.clear();
    }

    /** The tenant; only while the form is valid. */
    public MicrosoftTenant place() {
        return new MicrosoftTenant(tenant.get().strip(), client.get().strip(), given(login), given(graph),
                given(authority));
    }

    /** The tenant with the credential; only while the form is valid. */
    public TenantConnection connection(ServiceKind service) {
        return new TenantConnection(service, place(), credential.credential());
    }

    private static Optional<String> given(StringProperty text) {
        return Optional.of(text.get().strip()).filter(value -> !value.isEmpty());
    }
}
