package dev.strongroom.console.settings;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.connect.ConnectViewModel;
import dev.strongroom.console.control.Choices;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.storage.StorageFormPanel;
import dev.strongroom.console.storage.StorageFormViewModel;
import dev.strongroom.console.storage.StorageTargetRow;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.octicons.Octicons;

/** Appearance, agents, password, storage targets. */
public final class SettingsView implements Screen {
    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.ENGLISH, Locale.GERMAN);

    private final SettingsViewModel model;
    private final Wording wording;
    private final ListChangeListener<AgentConnection> listener = _ -> showAgents();
    private final Parent root;
    private Optional<StorageFormViewModel> openForm = Optional.empty();
    @FXML
    private ComboBox<ThemeChoice> theme;
    @FXML
    private ComboBox<Locale> language;
    @FXML
    private VBox agents;
    @FXML
    private PasswordField oldPassword;
    @FXML
    private PasswordField newPassword;
    @FXML
    private PasswordField repeated;
    @FXML
    private Button change;
    @FXML
    private ProblemStrip problem;
    @FXML
    private StatePane state;
    @FXML
    private VBox targets;
    @FXML
    private Button addStorage;
    @FXML
    private VBox formPlace;

    /** Builds the nodes and binds them. */
    public SettingsView(SettingsViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Choices.fill(theme, wording, List.of(ThemeChoice.values()));
        theme.valueProperty().bindBidirectional(model.theme());
        languages();
        model.agents().addListener(listener);
        showAgents();
        List.of(oldPassword, newPassword, repeated)
                .forEach(field -> field.textProperty().subscribe(_ -> checkPasswords()));
        model.problem().subscribe(failure -> problem.show(failure, wording));
        addStorage.setGraphic(Icon.of(Octicons.PLUS_16));
        model.targets().subscribe(loaded -> {
            targets.getChildren()
                    .setAll(loaded.loaded()
                            .orElse(List.of())
                            .stream()
                            .map(target -> new StorageTargetRow(target, model.workspace(), wording, model::load))
                            .toList());
            state.show(loaded, wording, () -> loaded.loaded().filter(List::isEmpty).map(_ -> noStorage()),
                    model::load);
        });
    }

    private Node noStorage() {
        var words = new Label(wording.text("settings.storage.none"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        return words;
    }

    @FXML
    private void addStorage() {
        var form = new StorageFormViewModel(model.workspace(), target -> {
            model.workspace().announcer().done("settings.message.storage", target.name());
            closeStorageForm();
            model.load();
        });
        openForm = Optional.of(form);
        var panel = new StorageFormPanel(form, wording.text("addtask.storage.another"), wording,
                this::closeStorageForm);
        formPlace.getChildren().setAll(panel);
        panel.focus();
    }

    private void closeStorageForm() {
        openForm.ifPresent(StorageFormViewModel::clear);
        openForm = Optional.empty();
        formPlace.getChildren().clear();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.agents().removeListener(listener);
        closeStorageForm();
        // The theme outlives the screen, and must not keep it alive.
        theme.valueProperty().unbindBidirectional(model.theme());
    }

    @FXML
    private void changePassword() {
        model.changePassword(oldPassword.getText(), newPassword.getText(),
                () -> List.of(oldPassword, newPassword, repeated).forEach(PasswordField::clear));
    }

    private void checkPasswords() {
        change.setDisable(oldPassword.getText().isEmpty()
                || newPassword.getText().length() < ConnectViewModel.SHORTEST_PASSWORD
                || !newPassword.getText().equals(repeated.getText()));
    }

    private void languages() {
        language.getItems().setAll(LANGUAGES);
        language.setConverter(new StringConverter<>() {
            @Override
            public String toString(Locale locale) {
                return locale == null || locale.equals(Locale.ROOT)
                        ? wording.of(ThemeChoice.SYSTEM)
                        : locale.getDisplayLanguage(locale);
            }

            @Override
            public Locale fromString(String text) {
                throw new UnsupportedOperationException("The box is not editable");
            }
        });
        language.setValue(model.language().map(Locale::forLanguageTag).orElse(Locale.ROOT));
        language.setOnAction(_ -> model.language(Optional.of(language.getValue())
                .filter(locale -> !locale.equals(Locale.ROOT))
                .map(Locale::toLanguageTag)));
    }

    private void showAgents() {
        agents.getChildren().setAll(model.agents().stream().map(this::row).toList());
    }

    private Node row(AgentConnection agent) {
        var name = new Label(agent.known().name());
        name.getStyleClass().add("strong");
        var where = new Label(agent.known().address().toString());
        where.getStyleClass().addAll("muted", "small");
        var print = new Label(agent.known()
                .fingerprint()
                .map(SettingsView::twoLines)
                .orElseGet(() -> wording.text("settings.agents.no-fingerprint")));
        print.getStyleClass().addAll("muted", "code");
        print.setWrapText(true);
        var words = new VBox(name, where, print);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var forget = new Button(wording.text("settings.agents.forget"));
        forget.setMinWidth(Region.USE_PREF_SIZE);
        forget.setAccessibleText(wording.text("settings.agents.forget-named", agent.known().name()));
        forget.setOnAction(_ -> model.forget(agent));
        var row = new HBox(words, forget);
        row.getStyleClass().add("list-row");
        return row;
    }

    private static String twoLines(Fingerprint fingerprint) {
        var pairs = fingerprint.pairs();
        return pairs.substring(0, pairs.length() / 2 + 1) + "\n" + pairs.substring(pairs.length() / 2 + 1);
    }
}
