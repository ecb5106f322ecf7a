package dev.strongroom.console.task;

import atlantafx.base.controls.Breadcrumbs;
import atlantafx.base.controls.CustomTextField;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Crumb;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.StatTile;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.imap.MailboxFormView;
import dev.strongroom.console.imap.MailboxFormViewModel;
import dev.strongroom.console.imap.ScheduleWords;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import java.time.Duration;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** One task: tiles, mailboxes, runs, settings. */
public final class TaskPageView implements Screen {
    private final TaskPageViewModel model;
    private final TaskSettingsViewModel settings;
    private final Wording wording;
    private final MailboxFormViewModel mailbox = new MailboxFormViewModel();
    private final Parent root;
    @FXML
    private Breadcrumbs<Crumb> crumbs;
    @FXML
    private Label title;
    @FXML
    private Badge connection;
    @FXML
    private Label about;
    @FXML
    private Button recover;
    @FXML
    private Button backUp;
    @FXML
    private HBox warning;
    @FXML
    private Label warningText;
    @FXML
    private StatePane state;
    @FXML
    private StatTile complete;
    @FXML
    private StatTile items;
    @FXML
    private StatTile stored;
    @FXML
    private StatTile last;
    @FXML
    private StatTile next;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab settingsTab;
    @FXML
    private CustomTextField filter;
    @FXML
    private Button addMailbox;
    @FXML
    private Tab entitiesTab;
    @FXML
    private VBox mailboxPlace;
    @FXML
    private TableView<EntityView> entities;
    @FXML
    private StatePane runState;
    @FXML
    private TableView<RunView> runs;

    /** Builds the nodes and binds them. */
    public TaskPageView(TaskPageViewModel model, TaskSettingsViewModel settings, Wording wording) {
        this.model = model;
        this.settings = settings;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        recover.setGraphic(Icon.of(Octicons.HISTORY_16));
        backUp.setGraphic(Icon.of(Octicons.SYNC_16));
        backUp.setOnAction(_ -> model.backUp(Optional.empty()));
        filter.setLeft(Icon.of(Octicons.SEARCH_16));
        filter.textProperty().bindBidirectional(model.filter());
        addMailbox.setGraphic(Icon.of(Octicons.PLUS_16));
        addMailbox.setOnAction(_ -> openMailbox(Optional.empty()));
        new EntityTable(model, wording, entity -> openMailbox(Optional.of(entity))).shape(entities);
        entities.setPlaceholder(new Label(wording.text("task.entities.none")));
        new RunTable(model, wording).shape(runs);
        settingsTab
                .setContent(new TaskSettingsView(settings, new TenantPanels(model.tenant(), wording), wording).root());
        model.runs()
                .state()
                .subscribe(loaded -> runState.show(loaded, wording,
                        () -> model.runs().rows().isEmpty() ? Optional.of(noRun()) : Optional.empty(),
                        model.runs()::retry));
        model.state().subscribe(this::show);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
        settings.close();
    }

    /** Shows the tab of the index: mailboxes, runs, settings. */
    public void select(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    private Notice noRun() {
        return new Notice(Octicons.HISTORY_24, Tone.NEUTRAL, wording.text("task.runs.none-title"),
                wording.text("task.runs.none-text"));
    }

    private void show(LoadState<TaskPageViewModel.Loaded> loaded) {
        loaded.loaded().map(TaskPageViewModel.Loaded::task).ifPresent(this::show);
        state.show(loaded, wording, Optional::empty, model::retry);
    }

    private void show(TaskView task) {
        Crumb.show(crumbs, model.navigator(), Crumb.to(wording.text("home.header.title"), new Place.Home()),
                Crumb.here(wording.of(task.service())));
        title.setText(task.name());
        if (task.service() == ServiceKind.ONEDRIVE) {
            entitiesTab.setText(wording.text("task.drives.tab"));
            addMailbox.setText(wording.text("task.drives.add"));
        }
        connection.show(wording.of(task.connection()), Tone.of(task.connection()));
        about.setText(wording.text("task.header.about", wording.of(task.service()),
                ScheduleWords.of(task.schedule(), wording), task.location()));
        recover.setOnAction(_ -> model.navigator().go(new Place.Recovery(Optional.of(task.id()))));
        backUp.setDisable(task.runningJobId().isPresent());
        warning.setVisible(task.connectionProblem().isPresent());
        warning.setManaged(task.connectionProblem().isPresent());
        warningText.setText(task.connectionProblem().map(wording::tell).orElse(""));
        showTiles(task);
    }

    private void showTiles(TaskView task) {
        var formats = wording.formats();
        var all = task.statusCounts().values().stream().mapToInt(n -> n).sum();
        var good = task.statusCounts().getOrDefault(EntityStatus.SUCCESS, 0);
        complete.show(wording.text("task.tiles.complete-of", good, all), wording.text(
                task.service() == ServiceKind.ONEDRIVE ? "task.drives.note" : "task.tiles.complete-note"));
        items.show(formats.count(task.items()), wording.text("task.tiles.items-note"));
        stored.show(formats.bytes(task.storedBytes()),
                wording.text("task.tiles.stored-note", formats.bytes(task.sourceBytes())));
        last.show(task.lastRunAt().map(formats::when).orElse(TimeLabel.NONE), task.lastSeconds()
                .map(seconds -> wording.text("task.tiles.last-note", formats.duration(Duration.ofSeconds(seconds))))
                .orElseGet(() -> wording.text("home.card.never")));
        task.lastOutcome().ifPresent(outcome -> last.show(Tone.of(outcome)));
        next.show(task.runningJobId().isPresent()
                ? wording.text("home.card.running")
                : task.nextRun().map(formats::when).orElse(TimeLabel.NONE), wording.of(task.schedule().frequency()));
    }

    private void openMailbox(Optional<EntityView> known) {
        if (model.task().filter(task -> task.service() != ServiceKind.IMAP).isPresent()) {
            openTenant(known.isPresent());
            return;
        }
        mailbox.clear();
        known.ifPresent(entity -> mailbox.user().set(entity.address()));
        var form = new MailboxFormView(mailbox, wording, known.isPresent()
                ? wording.text("task.mailbox.sign-in")
                : wording.text("addtask.mailboxes.add"), this::finishMailbox);
        open(known.map(entity -> wording.text("task.mailbox.again", entity.name()))
                .orElseGet(() -> wording.text("task.mailbox.add")), form.root());
        form.focus();
    }

    /** The mailboxes of a tenant share one sign-in. */
    private void openTenant(boolean again) {
        var panels = new TenantPanels(model.tenant(), wording);
        var content = new VBox();
        // What was opened meanwhile stays open.
        Runnable close = () -> mailboxPlace.getChildren().remove(content.getParent());
        var name = model.task().map(TaskView::name).orElse("");
        content.getChildren().add(again ? panels.signIn(name, close) : panels.mailboxes(close));
        open(again ? wording.text("task.mailbox.again", name) : wording.text("task.tenant.more"), content);
    }

    private void open(String title, Node content) {
        var heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        var close = new Button();
        close.setGraphic(Icon.of(Octicons.X_16));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(wording.text("common.action.close"));
        close.setOnAction(_ -> mailboxPlace.getChildren().clear());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(heading, gap, close);
        line.getStyleClass().add("line");
        var panel = new VBox(line, content);
        panel.getStyleClass().add("inline-panel");
        mailboxPlace.getChildren().setAll(panel);
    }

    private void finishMailbox() {
        model.signIn(mailbox.login());
        mailbox.clear();
        mailboxPlace.getChildren().clear();
    }
}
