package dev.strongroom.console.microsoft;

import dev.strongroom.console.control.Choices;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form about an application's credential. */
public final class CredentialFormView {
    private final CredentialFormViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private ComboBox<CredentialKind> kind;
    @FXML
    private VBox secretField;
    @FXML
    private PasswordField secret;
    @FXML
    private HBox certificateFields;
    @FXML
    private TextArea key;
    @FXML
    private TextArea certificate;

    /** Builds the nodes and binds them. */
    public CredentialFormView(CredentialFormViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Choices.fill(kind, wording, List.of(CredentialKind.values()));
        kind.valueProperty().bindBidirectional(model.kind());
        secret.textProperty().bindBidirectional(model.secret());
        key.textProperty().bindBidirectional(model.key());
        certificate.textProperty().bindBidirectional(model.certificate());
        secretField.visibleProperty().bind(model.kind().isEqualTo(CredentialKind.SECRET));
        certificateFields.visibleProperty().bind(secretField.visibleProperty().not());
        certificateFields.managedProperty().bind(certificateFields.visibleProperty());
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }

    /** Puts the cursor where typing begins. */
    public void focus() {
        secret.requestFocus();
    }
}
