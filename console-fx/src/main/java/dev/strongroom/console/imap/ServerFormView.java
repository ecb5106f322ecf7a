package dev.strongroom.console.imap;

import dev.strongroom.console.control.Choices;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.ImapSecurity;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The form about an IMAP server. */
public final class ServerFormView {
    private final ServerFormViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private TextField host;
    @FXML
    private TextField port;
    @FXML
    private ComboBox<ImapSecurity> security;
    @FXML
    private Label plainWarning;
    @FXML
    private Spinner<Integer> connections;
    @FXML
    private VBox authorityField;
    @FXML
    private TextArea authority;
    @FXML
    private Label portProblem;

    /** Builds the nodes and binds them. */
    public ServerFormView(ServerFormViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Choices.fill(security, wording, List.of(ImapSecurity.values()));
        host.textProperty().bindBidirectional(model.host());
        port.textProperty().bindBidirectional(model.port());
        security.valueProperty().bindBidirectional(model.security());
        authority.textProperty().bindBidirectional(model.certificateAuthority());
        var range = new SpinnerValueFactory.IntegerSpinnerValueFactory(1, 32, model.connections().get());
        connections.setValueFactory(range);
        range.valueProperty().bindBidirectional(model.connections());
        model.port()
                .subscribe(_ -> portProblem
                        .setText(model.portIsValid() ? "" : wording.text("imap.server.port-problem")));
        portProblem.managedProperty().bind(portProblem.textProperty().isNotEmpty());
        plainWarning.visibleProperty().bind(model.security().isEqualTo(ImapSecurity.PLAIN));
        plainWarning.managedProperty().bind(plainWarning.visibleProperty());
        // Without TLS there is no certificate.
        authorityField.visibleProperty().bind(plainWarning.visibleProperty().not());
        authorityField.managedProperty().bind(authorityField.visibleProperty());
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }
}
