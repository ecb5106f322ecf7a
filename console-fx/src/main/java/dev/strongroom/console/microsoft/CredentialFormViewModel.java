package dev.strongroom.console.microsoft;

import dev.strongroom.model.microsoft.MicrosoftCredential;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** With what an application proves who it is, as a user gives it. */
public final class CredentialFormViewModel {
    private final ObjectProperty<CredentialKind> kind = new SimpleObjectProperty<>(CredentialKind.SECRET);
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty certificate = new SimpleStringProperty("");

    ObjectProperty<CredentialKind> kind() {
        return kind;
    }

    StringProperty secret() {
        return secret;
    }

    StringProperty key() {
        return key;
    }

    StringProperty certificate() {
        return certificate;
    }

    /** True while the form makes a credential. */
    public BooleanBinding valid() {
        return Bindings.createBooleanBinding(() -> switch (kind.get()) {
            case SECRET -> !secret.get().isBlank();
            case CERTIFICATE -> !key.get().isBlank() && !certificate.get().isBlank();
        }, kind, secret, key, certificate);
    }

    /** The credential; only while the form is valid. */
    public MicrosoftCredential credential() {
        return switch (kind.get()) {
            case SECRET -> MicrosoftCredential.ofSecret(secret.get().strip());
            case CERTIFICATE -> new MicrosoftCredential(Optional.empty(), Optional.of(key.get().strip()),
                    Optional.of(certificate.get().strip()));
        };
    }

    /** Forgets what was typed. */
    public void clear() {
        secret.set("");
        key.set("");
        certificate.set("");
    }
}
