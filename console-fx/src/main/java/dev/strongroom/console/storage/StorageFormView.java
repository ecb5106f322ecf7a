package dev.strongroom.console.storage;

import dev.strongroom.console.control.Choices;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.storage.StorageCredentials.Method;
import dev.strongroom.model.storage.StorageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The form for a new storage target: a kind, and the few fields that this kind needs. */
public final class StorageFormView {
    private final StorageFormViewModel model;
    private final Wording wording;
    private final StorageConnectionView connection;
    private final Parent root;
    @FXML
    private ComboBox<StorageKind> kind;
    @FXML
    private TextField name;
    @FXML
    private Label locationLabel;
    @FXML
    private TextField place;
    @FXML
    private Label locationProblem;
    @FXML
    private VBox regionField;
    @FXML
    private TextField region;
    @FXML
    private VBox hostKeyField;
    @FXML
    private TextField hostKey;
    @FXML
    private Label hostKeyProblem;
    @FXML
    private HBox signIn;
    @FXML
    private ComboBox<Method> method;
    @FXML
    private VBox userField;
    @FXML
    private Label userLabel;
    @FXML
    private TextField user;
    @FXML
    private Label userProblem;
    @FXML
    private VBox secretField;
    @FXML
    private Label secretLabel;
    @FXML
    private PasswordField secret;
    @FXML
    private VBox keyField;
    @FXML
    private Label keyLabel;
    @FXML
    private TextArea key;
    @FXML
    private VBox passphraseField;
    @FXML
    private PasswordField passphrase;
    @FXML
    private Label secretProblem;
    @FXML
    private Label machineHint;
    @FXML
    private VBox connectionPlace;
    @FXML
    private Button check;
    @FXML
    private Button add;
    @FXML
    private VBox checkPlace;
    @FXML
    private ProblemStrip problem;

    /** Builds the nodes and binds them. */
    public StorageFormView(StorageFormViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.connection = new StorageConnectionView(model.way(), wording);
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Choices.fill(kind, wording, List.of(StorageKind.values()));
        kind.valueProperty().bindBidirectional(model.kind());
        // A box whose list changes has no value for a moment, which is not the user's.
        method.valueProperty().subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(model.method()::set));
        Map.of(name, model.name(), place, model.location(), region, model.region(), hostKey, model.hostKey(), user,
                model.user(), secret, model.secret(), key, model.key(), passphrase, model.passphrase())
                .forEach((field, text) -> field.textProperty().bindBidirectional(text));
        kind.setDisable(model.isKnown());
        name.setDisable(model.isKnown());
        place.setDisable(model.isKnown());
        if (model.isKnown()) {
            add.setText(wording.text("common.action.save"));
        }
        Stream.of(name, place, region, hostKey, user, secret, passphrase)
                .forEach(field -> field.setOnAction(_ -> add.fire()));
        check.setGraphic(Icon.of(Octicons.CHECKLIST_16));
        check.disableProperty().bind(place.textProperty().isEmpty());
        add.disableProperty().bind(place.textProperty().isEmpty().or(model.adding()));
        connection.onEnter(add::fire);
        connectionPlace.getChildren().add(connection.root());
        connectionPlace.managedProperty().bind(connection.root().managedProperty());
        checkPlace.getChildren().add(new StorageCheckView(model.check(), wording, _ -> true));
        model.kind().subscribe(this::showKind);
        model.method().subscribe(_ -> showMethod());
        model.problem().subscribe(_ -> showProblem());
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }

    /** Puts the cursor where typing begins. */
    public void focus() {
        (model.isKnown() ? method : kind).requestFocus();
    }

    @FXML
    private void check() {
        model.tryIt();
    }

    @FXML
    private void add() {
        model.add();
    }

    private void showKind(StorageKind now) {
        Choices.fill(method, wording, StorageFormViewModel.methods(now));
        method.setValue(model.method().get());
        locationLabel.setText(wording.text(switch (now) {
            case LOCAL -> "storage.form.directory";
            case S3, GOOGLE -> "storage.form.bucket";
            case AZURE -> "storage.form.container";
            case SFTP -> "storage.form.remote-directory";
        }));
        place.setPromptText(switch (now) {
            case LOCAL -> "/srv/vaults";
            case S3 -> "https://s3.eu-central-1.amazonaws.com/bucket/path";
            case AZURE -> "container:/path";
            case GOOGLE -> "bucket:/path";
            case SFTP -> "anna@backup.example.org:/srv/vaults";
        });
        show(regionField, now == StorageKind.S3);
        show(signIn, now != StorageKind.LOCAL);
        connection.show(now);
        showMethod();
    }

    private void showMethod() {
        var now = model.method().get();
        var remote = model.kind().get() != StorageKind.LOCAL;
        var pasted = StorageFormViewModel.isPasted(now);
        show(userField, userKey(now).isPresent());
        userKey(now).ifPresent(label -> userLabel.setText(wording.text(label)));
        secretLabel.setText(wording.of(now));
        keyLabel.setText(wording.of(now));
        show(secretField, now != Method.MACHINE && !pasted);
        show(keyField, pasted);
        show(passphraseField, now == Method.PRIVATE_KEY);
        show(hostKeyField, now == Method.PASSWORD || now == Method.PRIVATE_KEY);
        show(machineHint, remote && now == Method.MACHINE);
    }

    private static Optional<String> userKey(Method method) {
        return switch (method) {
            case KEYS -> Optional.of("storage.form.access-key");
            case ACCOUNT_KEY, SHARED_ACCESS -> Optional.of("storage.form.account");
            case PASSWORD, PRIVATE_KEY -> Optional.of("storage.form.user");
            case MACHINE, CONNECTION_STRING, SERVICE_ACCOUNT -> Optional.empty();
        };
    }

    private void showProblem() {
        say(locationProblem, model.problemOf("location"));
        say(hostKeyProblem, model.problemOf("options.hostKey"));
        say(userProblem, model.problemOf("credentials.user"));
        say(secretProblem, model.problemOf("credentials.secret").or(() -> model.problemOf("credentials")));
        var onTheWay = connection.showProblem(model::problemOf);
        var atField = onTheWay || Stream.of(locationProblem, hostKeyProblem, userProblem, secretProblem)
                .anyMatch(Label::isVisible);
        problem.show(atField ? Optional.empty() : model.problem().get(), wording);
    }

    private static void say(Label label, Optional<String> words) {
        label.setText(words.orElse(""));
        show(label, words.isPresent());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
