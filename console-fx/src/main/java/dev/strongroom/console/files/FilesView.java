package dev.strongroom.console.files;

import atlantafx.base.controls.CustomTextField;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.control.Chosen;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.FileView;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.octicons.Octicons;

/** A drive as a file manager: the way to the folder at hand, its files, a search in the whole drive, and what is ticked. */
public final class FilesView {
    private final FilesViewModel model;
    private final Wording wording;
    private final Runnable exporting;
    private final Runnable restoring;
    /** Typing is not answered letter by letter: the agent is asked when the user rests. */
    private final PauseTransition typing = new PauseTransition(Duration.millis(250));
    private final Parent root;
    @FXML
    private Button up;
    @FXML
    private HBox path;
    @FXML
    private CustomTextField filter;
    @FXML
    private ToggleButton asItWas;
    @FXML
    private ToggleButton deletedSince;
    @FXML
    private StatePane state;
    @FXML
    private TableView<FileView> files;
    @FXML
    private Label selected;
    @FXML
    private Button clear;
    @FXML
    private Button export;
    @FXML
    private Button restore;

    /**
     * Builds the nodes and binds them.
     *
     * @param exporting goes to the export of what is ticked
     * @param restoring goes to its restore
     */
    public FilesView(FilesViewModel model, Wording wording, Runnable exporting, Runnable restoring) {
        this.model = model;
        this.wording = wording;
        this.exporting = exporting;
        this.restoring = restoring;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        up.setGraphic(Icon.of(Octicons.ARROW_UP_16));
        up.setTooltip(new Tooltip(wording.text("files.toolbar.up")));
        up.setOnAction(_ -> model.up(model.path().get().size() - 1));
        filter.setLeft(Icon.of(Octicons.SEARCH_16));
        filter.textProperty().subscribe(_ -> typing.playFromStart());
        filter.setOnAction(_ -> model.search(filter.getText()));
        typing.setOnFinished(_ -> model.search(filter.getText()));
        var group = new ToggleGroup();
        group.getToggles().setAll(asItWas, deletedSince);
        asItWas.setSelected(true);
        Chosen.act(asItWas, () -> model.show(ItemQuery.Show.AS_IT_WAS));
        Chosen.act(deletedSince, () -> model.show(ItemQuery.Show.DELETED_SINCE));
        new FileTable(model, wording).shape(files);
        model.files().state().subscribe(loaded -> state.show(loaded, wording, this::nothing, model.files()::retry));
        model.path().subscribe(this::showPath);
        model.query().subscribe(_ -> showPath(model.path().get()));
        initializeFooter();
    }

    private void initializeFooter() {
        export.setGraphic(Icon.of(Octicons.DOWNLOAD_16));
        restore.setGraphic(Icon.of(Octicons.HISTORY_16));
        clear.setGraphic(Icon.of(Octicons.X_16));
        clear.setTooltip(new Tooltip(wording.text("recovery.selection.clear")));
        clear.setOnAction(_ -> model.selection().clear());
        export.setOnAction(_ -> exporting.run());
        restore.setOnAction(_ -> restoring.run());
        model.selection().changes().subscribe(_ -> {
            var none = model.selection().isEmpty();
            selected.setText(none ? wording.text("recovery.selection.none")
                    : wording.text("files.selection.some", model.selection().items()));
            clear.setVisible(!none);
            export.setDisable(none);
            restore.setDisable(none);
        });
    }

    private void showPath(List<FileView> folders) {
        up.setDisable(folders.isEmpty() || !model.isOneFolder());
        path.getChildren().setAll(step(wording.text("files.toolbar.root"), 0, folders.size()));
        for (var i = 0; i < folders.size(); i++) {
            var slash = new Label("/");
            slash.getStyleClass().add("muted");
            path.getChildren().addAll(slash, step(folders.get(i).name(), i + 1, folders.size()));
        }
        path.setDisable(!model.isOneFolder());
    }

    private Node step(String name, int depth, int here) {
        if (depth == here) {
            var label = new Label(name);
            label.getStyleClass().addAll("strong", "may-shorten");
            return label;
        }
        var button = new Button(name);
        button.getStyleClass().addAll("flat", "small", "may-shorten");
        button.setMinWidth(0);
        button.setOnAction(_ -> model.up(depth));
        return button;
    }

    private Optional<Node> nothing() {
        if (!model.files().rows().isEmpty()) {
            return Optional.empty();
        }
        var searched = !filter.getText().isBlank();
        return Optional.of(new Notice(Octicons.FILE_DIRECTORY_24, Tone.NEUTRAL,
                wording.text(searched ? "recovery.messages.filtered-title" : "recovery.messages.none-title"),
                wording.text(searched ? "files.state.not-found"
                        : deletedSince.isSelected() ? "files.state.none-deleted" : "files.state.empty")));
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }

    /** Asks nothing any more. */
    public void close() {
        typing.stop();
    }
}
