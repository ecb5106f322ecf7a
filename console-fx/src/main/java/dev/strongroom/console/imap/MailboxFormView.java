package dev.strongroom.console.imap;

import dev.strongroom.console.control.Choices;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.ImapLogin;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/** The form about one mailbox, with its button. */
public final class MailboxFormView {
    private final MailboxFormViewModel model;
    private final Wording wording;
    private final String action;
    private final Runnable done;
    private final Parent root;
    @FXML
    private TextField user;
    @FXML
    private ComboBox<ImapLogin.Method> method;
    @FXML
    private PasswordField secret;
    @FXML
    private Button go;

    /** Calls {@code done} for the button of the name {@code action}, or for Enter, while the form is valid. */
    public MailboxFormView(MailboxFormViewModel model, Wording wording, String action, Runnable done) {
        this.model = model;
        this.wording = wording;
        this.action = action;
        this.done = done;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Choices.fill(method, wording, List.of(ImapLogin.Method.values()));
        user.textProperty().bindBidirectional(model.user());
        method.valueProperty().bindBidirectional(model.method());
        secret.textProperty().bindBidirectional(model.secret());
        go.setText(action);
        var valid = model.valid();
        go.disableProperty().bind(valid.not());
        go.setOnAction(_ -> finish());
        secret.setOnAction(_ -> finish());
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }

    /** For a form whose end is the button of a wizard. */
    public MailboxFormView withoutButton() {
        go.setVisible(false);
        go.setManaged(false);
        return this;
    }

    /** Puts the cursor where typing begins. */
    public void focus() {
        (user.getText().isEmpty() ? user : secret).requestFocus();
    }

    private void finish() {
        if (!go.isDisabled()) {
            done.run();
            focus();
        }
    }
}
