package dev.strongroom.console.microsoft;

import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** The form about a tenant. */
public final class TenantFormView {
    private final TenantFormViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private TextField tenant;
    @FXML
    private TextField client;
    @FXML
    private StackPane credentialPlace;
    @FXML
    private TextField login;
    @FXML
    private TextField graph;
    @FXML
    private TextArea authority;

    /** Builds the nodes and binds them. */
    public TenantFormView(TenantFormViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        tenant.textProperty().bindBidirectional(model.tenant());
        client.textProperty().bindBidirectional(model.client());
        login.textProperty().bindBidirectional(model.login());
        graph.textProperty().bindBidirectional(model.graph());
        authority.textProperty().bindBidirectional(model.authority());
        credentialPlace.getChildren().add(new CredentialFormView(model.credential(), wording).root());
    }

    /** For a tenant whose credential is given elsewhere. */
    public TenantFormView withoutCredential() {
        credentialPlace.setVisible(false);
        credentialPlace.setManaged(false);
        return this;
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }
}
