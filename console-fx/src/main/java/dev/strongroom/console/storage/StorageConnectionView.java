package dev.strongroom.console.storage;

import dev.strongroom.console.control.Choices;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.storage.BucketLookup;
import dev.strongroom.model.storage.StorageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * The part of the form about the way to a storage, folded up until somebody wants it, something in it is wrong, or a
 * target that is there says something of it.
 */
final class StorageConnectionView {
    private static final List<String> OF_PROXY = List.of("options.proxy", "options.proxy.host", "options.proxy.port",
            "options.proxy.user", "credentials.proxyPassword");

    private final StorageConnectionViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private Button fold;
    @FXML
    private VBox folded;
    @FXML
    private VBox lookupField;
    @FXML
    private ComboBox<BucketLookup> lookup;
    @FXML
    private VBox endpointField;
    @FXML
    private TextField endpoint;
    @FXML
    private Label endpointProblem;
    @FXML
    private TextField proxyHost;
    @FXML
    private TextField proxyPort;
    @FXML
    private TextField proxyUser;
    @FXML
    private PasswordField proxyPassword;
    @FXML
    private Label proxyProblem;
    @FXML
    private TextArea authority;
    @FXML
    private Label authorityProblem;

    StorageConnectionView(StorageConnectionViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Choices.fill(lookup, wording, List.of(BucketLookup.values()));
        lookup.valueProperty().bindBidirectional(model.lookup());
        Map.of(endpoint, model.endpoint(), proxyHost, model.proxyHost(), proxyPort, model.proxyPort(), proxyUser,
                model.proxyUser(), proxyPassword, model.proxyPassword(), authority, model.authority())
                .forEach((field, text) -> field.textProperty().bindBidirectional(text));
        showProblem(_ -> Optional.empty());
        unfold(model.saysAnything());
    }

    @FXML
    private void turn() {
        unfold(!folded.isVisible());
    }

    private void unfold(boolean open) {
        show(folded, open);
        fold.setGraphic(Icon.of(open ? Octicons.CHEVRON_DOWN_16 : Octicons.CHEVRON_RIGHT_16));
    }

    Parent root() {
        return root;
    }

    /** Runs this when somebody presses Enter in a line. */
    void onEnter(Runnable done) {
        Stream.of(endpoint, proxyHost, proxyPort, proxyUser, proxyPassword)
                .forEach(field -> field.setOnAction(_ -> done.run()));
    }

    /** Shows what concerns the kind, if anything does. */
    void show(StorageKind now) {
        show(root, StorageConnectionViewModel.isFor(now));
        show(lookupField, now == StorageKind.S3);
        show(endpointField, StorageConnectionViewModel.hasEndpoint(now));
    }

    /** Says at its field what is wrong, unfolded, and whether anything here is. */
    boolean showProblem(Function<String, Optional<String>> problemOf) {
        say(endpointProblem, problemOf.apply("options.endpoint"));
        say(proxyProblem, OF_PROXY.stream().flatMap(field -> problemOf.apply(field).stream()).findFirst());
        say(authorityProblem, problemOf.apply("options.certificateAuthority"));
        var wrong = Stream.of(endpointProblem, proxyProblem, authorityProblem).anyMatch(Label::isVisible);
        if (wrong) {
            unfold(true);
        }
        return wrong;
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
