package dev.strongroom.console.recovery;

import atlantafx.base.controls.Breadcrumbs;
import atlantafx.base.controls.CustomTextField;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Chosen;
import dev.strongroom.console.control.Crumb;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.files.FileDetailsView;
import dev.strongroom.console.files.FilesView;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.octicons.Octicons;

/** Recovery of one mailbox: date, folders, messages, preview, and what is ticked. */
public final class RecoveryView implements Screen {
    private final RecoveryViewModel model;
    private final SavePlace savePlace;
    private final Wording wording;
    /** Typing is not answered letter by letter: the agent is asked when the user rests. */
    private final PauseTransition typing = new PauseTransition(Duration.millis(250));
    private final Parent root;
    private Optional<FilesView> drive = Optional.empty();
    @FXML
    private StatePane state;
    @FXML
    private Breadcrumbs<Crumb> crumbs;
    @FXML
    private Label title;
    @FXML
    private Label address;
    @FXML
    private Badge status;
    @FXML
    private Label about;
    @FXML
    private MenuButton whole;
    @FXML
    private MenuItem restoreWhole;
    @FXML
    private MenuItem exportWhole;
    @FXML
    private StackPane pointsPlace;
    @FXML
    private StatePane folderState;
    @FXML
    private TreeView<FolderTree.Entry> folders;
    @FXML
    private CustomTextField filter;
    @FXML
    private ToggleButton asItWas;
    @FXML
    private ToggleButton deletedSince;
    @FXML
    private StatePane messageState;
    @FXML
    private TableView<MessageView> messages;
    @FXML
    private Label selected;
    @FXML
    private Button clear;
    @FXML
    private Button export;
    @FXML
    private Button restore;
    @FXML
    private HBox columns;
    @FXML
    private VBox messagePanel;
    @FXML
    private StackPane previewPlace;

    /** Builds the nodes and binds them. */
    public RecoveryView(RecoveryViewModel model, SavePlace savePlace, Wording wording) {
        this.model = model;
        this.savePlace = savePlace;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        whole.setGraphic(Icon.of(Octicons.HISTORY_16));
        restoreWhole.setOnAction(_ -> model.restoreWhole());
        exportWhole.setOnAction(_ -> model.exportWhole());
        pointsPlace.getChildren().add(new RestorePointsView(model.points(), wording));
        previewPlace.prefWidthProperty().bind(columns.widthProperty().map(RecoveryView::previewWidth));
        previewPlace.getChildren().add(new PreviewView(model.preview(), savePlace, wording).root());
        initializeFolders();
        initializeMessages();
        initializeFooter();
        model.entity().subscribe(this::showEntity);
        model.points().state().subscribe(_ -> showState());
        model.messages().state().subscribe(_ -> showState());
        model.files().files().state().subscribe(_ -> showState());
        model.rebuild().job().subscribe(_ -> showState());
        model.points().chosen().subscribe(this::showPoint);
    }

    /** Text that is read has its width first; lists take what a larger window gives beyond. */
    private static double previewWidth(Number columns) {
        return Math.clamp(columns.doubleValue() * 0.3, 296, 560);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        typing.stop();
        drive.ifPresent(FilesView::close);
        model.close();
    }

    private void initializeFolders() {
        folders.setShowRoot(false);
        folders.setCellFactory(_ -> new FolderCell(wording));
        folders.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && item.getValue().folder().isPresent()) {
                model.folder().set(item.getValue().folder());
            }
        });
        model.folders().subscribe(this::showFolders);
        model.folder().subscribe(this::selectFolder);
    }

    private void initializeMessages() {
        filter.setLeft(Icon.of(Octicons.FILTER_16));
        filter.textProperty().subscribe(_ -> typing.playFromStart());
        filter.setOnAction(_ -> model.filter(filter.getText()));
        typing.setOnFinished(_ -> model.filter(filter.getText()));
        var group = new ToggleGroup();
        group.getToggles().setAll(asItWas, deletedSince);
        Chosen.act(asItWas, () -> show(ItemQuery.Show.AS_IT_WAS));
        Chosen.act(deletedSince, () -> show(ItemQuery.Show.DELETED_SINCE));
        show(ItemQuery.Show.AS_IT_WAS);
        new MessageTable(model, wording).shape(messages);
        model.messages()
                .state()
                .subscribe(loaded -> messageState.show(loaded, wording, this::noMessage,
                        model.messages()::retry));
    }

    private void initializeFooter() {
        export.setGraphic(Icon.of(Octicons.DOWNLOAD_16));
        restore.setGraphic(Icon.of(Octicons.HISTORY_16));
        clear.setGraphic(Icon.of(Octicons.X_16));
        clear.setTooltip(new Tooltip(wording.text("recovery.selection.clear")));
        clear.setOnAction(_ -> model.selection().clear());
        export.setOnAction(_ -> model.exportSelected());
        restore.setOnAction(_ -> model.restoreSelected());
        model.selection().changes().subscribe(_ -> {
            var nothing = model.selection().isEmpty();
            selected.setText(nothing
                    ? wording.text("recovery.selection.none")
                    : wording.text("recovery.selection.some", model.selection().items(),
                            wording.formats().bytes(model.selection().bytes())));
            clear.setVisible(!nothing);
            export.setDisable(nothing);
            restore.setDisable(nothing);
        });
    }

    private void show(ItemQuery.Show show) {
        asItWas.setSelected(show == ItemQuery.Show.AS_IT_WAS);
        deletedSince.setSelected(show == ItemQuery.Show.DELETED_SINCE);
        model.show(show);
    }

    /** A drive has a file manager where a mailbox has its folders and messages. */
    private void showDrive() {
        if (drive.isPresent()) {
            return;
        }
        var files = new FilesView(model.files(), wording, model::exportFiles, model::restoreFiles);
        drive = Optional.of(files);
        HBox.setHgrow(files.root(), Priority.ALWAYS);
        columns.getChildren().set(columns.getChildren().indexOf(messagePanel), files.root());
        previewPlace.getChildren().setAll(new FileDetailsView(model.files(), savePlace, wording).root());
        folderState.setVisible(false);
        folderState.setManaged(false);
    }

    private void showEntity(LoadState<EntityView> loaded) {
        status.setVisible(loaded.loaded().isPresent());
        loaded.loaded().ifPresent(entity -> {
            if (entity.service() == ServiceKind.ONEDRIVE) {
                showDrive();
                whole.setText(wording.text("files.header.whole"));
                restoreWhole.setText(wording.text("files.header.restore-whole"));
                exportWhole.setText(wording.text("files.header.export-whole"));
            }
            Crumb.show(crumbs, model.navigator(),
                    Crumb.to(wording.text("recovery.list.crumb"), new Place.Recovery(Optional.empty())),
                    Crumb.here(wording.of(entity.service())));
            title.setText(entity.name());
            address.setText(entity.address().equals(entity.name()) ? "" : entity.address());
            status.show(wording.of(entity.status()), Tone.of(entity.status()));
        });
        showState();
    }

    private void showState() {
        state.show(model.readable(), this::noPoint, problem -> problem instanceof AgentFailedException failed
                && failed.catalogueDamaged()
                        ? DamagedCatalogue.notice(model.rebuild(), problem, wording)
                        : StatePane.notice(problem, wording, model::retry));
    }

    private Optional<Node> noPoint() {
        if (model.points().chosen().get().isPresent()) {
            return Optional.empty();
        }
        var task = new Button(wording.text("recovery.points.none-task"));
        task.setOnAction(_ -> model.entity()
                .get()
                .loaded()
                .ifPresent(entity -> model.navigator().go(new Place.OneTask(entity.taskId()))));
        return Optional.of(new Notice(Octicons.CALENDAR_24, Tone.NEUTRAL, wording.text("recovery.points.none-title"),
                wording.text("recovery.points.none-text"), task));
    }

    private void showPoint(Optional<RestorePoint> chosen) {
        about.setText(chosen.map(point -> wording.text("recovery.header.point", wording.formats().moment(point.at()),
                point.items(), wording.of(point.outcome()))).orElse(""));
        showEntity(model.entity().get());
    }

    private void showFolders(LoadState<List<FolderView>> loaded) {
        whole.setDisable(loaded.loaded().isEmpty());
        loaded.loaded().ifPresent(all -> {
            folders.setRoot(FolderTree.of(all, wording::of));
            selectFolder(model.folder().get());
        });
        folderState.show(loaded, wording, Optional::empty, model::retry);
        showState();
    }

    private void selectFolder(Optional<FolderView> folder) {
        var top = folders.getRoot();
        if (top != null) {
            folder.flatMap(shown -> FolderTree.find(top, shown.id()))
                    .ifPresent(item -> folders.getSelectionModel().select(item));
        }
    }

    private Optional<Node> noMessage() {
        if (!model.messages().rows().isEmpty()) {
            return Optional.empty();
        }
        var deleted = deletedSince.isSelected();
        var filtered = !filter.getText().isBlank();
        return Optional.of(new Notice(Octicons.INBOX_24, Tone.NEUTRAL,
                wording.text(filtered ? "recovery.messages.filtered-title" : "recovery.messages.none-title"),
                wording.text(filtered ? "recovery.messages.filtered-text"
                        : deleted
                                ? "recovery.messages.none-deleted"
                                : "recovery.messages.none-text")));
    }
}
