package dev.strongroom.console.connect;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.AgentState;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.control.Dot;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The way to an agent. */
public final class ConnectView implements Screen {
    /** Eight pairs of digits a line can be compared at a glance. */
    private static final int PAIRS_A_LINE = 8 * 3;

    private final ConnectViewModel model;
    private final Wording wording;
    private final ListChangeListener<AgentConnection> listener = _ -> showAgents();
    private final Parent root;
    @FXML
    private Label brand;
    @FXML
    private VBox choose;
    @FXML
    private VBox agentList;
    @FXML
    private TextField address;
    @FXML
    private Button connect;
    @FXML
    private VBox meeting;
    @FXML
    private Label fingerprint;
    @FXML
    private VBox signIn;
    @FXML
    private Label signInTitle;
    @FXML
    private TextField email;
    @FXML
    private PasswordField password;
    @FXML
    private VBox newPassword;
    @FXML
    private PasswordField fresh;
    @FXML
    private PasswordField repeated;
    @FXML
    private Label mismatch;
    @FXML
    private Button setPassword;
    @FXML
    private ProblemStrip problem;
    @FXML
    private VBox renewed;
    @FXML
    private ProgressBar busy;

    /** Builds the nodes and binds them. */
    public ConnectView(ConnectViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        brand.setGraphic(Icon.of(Octicons.SHIELD_LOCK_24, 24));
        address.textProperty().bindBidirectional(model.address());
        email.textProperty().bindBidirectional(model.email());
        model.address().subscribe(_ -> connect.setDisable(!model.addressIsValid()));
        model.agents().addListener(listener);
        showAgents();
        model.step().subscribe(this::show);
        model.shown().subscribe(shown -> fingerprint.setText(shown.map(ConnectView::lines).orElse("")));
        model.problem().subscribe(this::showProblem);
        busy.visibleProperty().bind(model.busy());
        fresh.textProperty().subscribe(_ -> checkPasswords());
        repeated.textProperty().subscribe(_ -> checkPasswords());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.agents().removeListener(listener);
        model.close();
    }

    @FXML
    private void connect() {
        model.connect();
    }

    @FXML
    private void accept() {
        model.accept();
    }

    @FXML
    private void leave() {
        model.leave();
    }

    @FXML
    private void forget() {
        model.forget();
    }

    private void showProblem(Optional<ClientException> failure) {
        problem.show(failure, wording);
        var changed = failure.filter(ChangedCertificateException.class::isInstance).isPresent();
        renewed.setVisible(changed);
        renewed.setManaged(changed);
    }

    @FXML
    private void signIn() {
        model.signIn(password.getText());
    }

    @FXML
    private void repeatPassword() {
        repeated.requestFocus();
    }

    @FXML
    private void setPassword() {
        if (!setPassword.isDisabled()) {
            model.changePassword(password.getText(), fresh.getText());
        }
    }

    private void show(ConnectStep step) {
        var panes = Map.<ConnectStep, Node>of(ConnectStep.CHOOSE, choose, ConnectStep.FINGERPRINT, meeting,
                ConnectStep.SIGN_IN, signIn, ConnectStep.NEW_PASSWORD, newPassword);
        panes.forEach((each, pane) -> {
            pane.setVisible(each == step);
            pane.setManaged(each == step);
        });
        signInTitle.setText(wording.text("connect.sign-in.title", model.agentName()));
        switch (step) {
            case CHOOSE -> address.requestFocus();
            case FINGERPRINT -> meeting.requestFocus();
            case SIGN_IN -> (email.getText().isBlank() ? email : password).requestFocus();
            case NEW_PASSWORD -> fresh.requestFocus();
        }
    }

    private void checkPasswords() {
        var tooShort = fresh.getText().length() < ConnectViewModel.SHORTEST_PASSWORD;
        var differ = !fresh.getText().equals(repeated.getText());
        setPassword.setDisable(tooShort || differ);
        mismatch.setText(differ && !repeated.getText().isEmpty() ? wording.text("connect.password.differ") : "");
    }

    private void showAgents() {
        agentList.getChildren().setAll(model.agents().stream().map(this::row).toList());
        agentList.setVisible(!model.agents().isEmpty());
        agentList.setManaged(!model.agents().isEmpty());
    }

    private Button row(AgentConnection agent) {
        var name = new Label(agent.known().name());
        name.getStyleClass().add("strong");
        var where = new Label(agent.known().address().hostAndPort());
        where.getStyleClass().addAll("muted", "small");
        where.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var who = new Label(agent.known().email().orElse(""));
        who.getStyleClass().addAll("muted", "small", "may-shorten");
        var online = agent.state().get().kind() == AgentState.Kind.ONLINE;
        var line = new HBox(new Dot(online ? Tone.SUCCESS : Tone.NEUTRAL), new VBox(name, where), gap, who,
                Icon.of(Octicons.CHEVRON_RIGHT_16));
        line.getStyleClass().add("choice-line");
        var row = new Button();
        row.setGraphic(line);
        row.getStyleClass().add("choice-row");
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(34));
        row.setAccessibleText(agent.known().name() + ", " + wording.of(agent.state().get().kind()));
        row.setOnAction(_ -> model.meet(agent.known()));
        return row;
    }

    private static String lines(Fingerprint shown) {
        return shown.pairs().replaceAll("(.{" + PAIRS_A_LINE + "})", "$1\n").strip();
    }

    /** Which agent to begin with, when the window was opened for one. */
    public void begin(Optional<String> typed) {
        typed.ifPresent(text -> {
            address.setText(text);
            model.connect();
        });
    }
}
