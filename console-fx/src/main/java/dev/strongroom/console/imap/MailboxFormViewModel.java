package dev.strongroom.console.imap;

import dev.strongroom.model.task.ImapLogin;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How to sign in to one mailbox. */
public final class MailboxFormViewModel {
    private final StringProperty user = new SimpleStringProperty("");
    private final ObjectProperty<ImapLogin.Method> method = new SimpleObjectProperty<>(ImapLogin.Method.PASSWORD);
    private final StringProperty secret = new SimpleStringProperty("");

    /** The user's name at the server. */
    public StringProperty user() {
        return user;
    }

    ObjectProperty<ImapLogin.Method> method() {
        return method;
    }

    StringProperty secret() {
        return secret;
    }

    /** True while the form makes a login. */
    public BooleanBinding valid() {
        return Bindings.createBooleanBinding(() -> !user.get().isBlank() && !secret.get().isEmpty(), user, secret);
    }

    /** The login; only while the form is valid. */
    public ImapLogin login() {
        return new ImapLogin(user.get().strip(), method.get(), secret.get());
    }

    /** Makes room for the next mailbox; the way to sign in stays. */
    public void clear() {
        user.set("");
        secret.set("");
    }
}
