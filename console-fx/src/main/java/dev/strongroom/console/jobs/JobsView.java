package dev.strongroom.console.jobs;

import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.control.Dot;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.TaskView;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Jobs: tiles of the last week that filter, filters, and a card for each job. */
public final class JobsView implements Screen {
    private final JobsViewModel model;
    private final SavePlace savePlace;
    private final Wording wording;
    private final Map<JobStatus, ToggleButton> tiles = new EnumMap<>(JobStatus.class);
    private final Map<JobStatus, Label> counts = new EnumMap<>(JobStatus.class);
    private final Parent root;
    @FXML
    private HBox tileRow;
    @FXML
    private MenuButton kind;
    @FXML
    private MenuButton task;
    @FXML
    private MenuButton order;
    @FXML
    private TextField initiator;
    @FXML
    private StatePane state;
    @FXML
    private ListView<JobView> jobs;

    /** Builds the nodes and binds them. */
    public JobsView(JobsViewModel model, SavePlace savePlace, Wording wording) {
        this.model = model;
        this.savePlace = savePlace;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        for (var status : JobStatus.values()) {
            tileRow.getChildren().add(tile(status));
        }
        kind.getItems().setAll(item(wording.text("jobs.filter.all"), () -> model.kind(Optional.empty())));
        Stream.of(JobKind.values())
                .forEach(each -> kind.getItems()
                        .add(item(wording.of(each), () -> model.kind(Optional.of(each)))));
        Stream.of(JobQuery.Order.values())
                .forEach(each -> order.getItems()
                        .add(item(wording.of(each), () -> model.order(each))));
        initiator.setOnAction(_ -> model.initiator(initiator.getText()));
        jobs.setItems(model.jobs().rows());
        jobs.setCellFactory(_ -> new Cell());
        model.tasks().subscribe(this::showTasks);
        model.query().subscribe(this::showQuery);
        model.tasks().subscribe(_ -> showQuery(model.query().get()));
        model.summary().subscribe(loaded -> showCounts(loaded.loaded()));
        model.jobs().state().subscribe(loaded -> state.show(loaded, wording, this::empty, model.jobs()::retry));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    private ToggleButton tile(JobStatus status) {
        var name = new Label(wording.of(status));
        name.getStyleClass().addAll("muted", "small");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var count = new Label(wording.formats().count(0));
        count.getStyleClass().add("stat-value");
        counts.put(status, count);
        var tile = new ToggleButton();
        var words = new VBox(new HBox(name, gap, new Dot(Tone.of(status))), count);
        words.prefWidthProperty().bind(tile.widthProperty().subtract(28));
        tile.setGraphic(words);
        tile.getStyleClass().add("tile-toggle");
        tile.setId("jobs-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMinWidth(0);
        tile.setPrefWidth(120);
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setOnAction(_ -> model.toggle(status));
        tiles.put(status, tile);
        return tile;
    }

    private void showCounts(Optional<JobSummary> summary) {
        counts.forEach((status, label) -> {
            var count = summary.map(each -> each.counts().getOrDefault(status, 0)).orElse(0);
            label.setText(summary.isPresent() ? wording.formats().count(count) : TimeLabel.NONE);
            tiles.getOrDefault(status, new ToggleButton())
                    .setAccessibleText(wording.text("jobs.tile.named", wording.of(status), count));
        });
    }

    private void showTasks(List<TaskView> all) {
        task.getItems().setAll(item(wording.text("jobs.filter.all"), () -> model.task(Optional.empty())));
        all.forEach(each -> task.getItems().add(item(each.name(), () -> model.task(Optional.of(each.id())))));
    }

    private void showQuery(JobQuery query) {
        tiles.forEach((status, tile) -> tile.setSelected(query.status().equals(Optional.of(status))));
        var all = wording.text("jobs.filter.all");
        kind.setText(wording.text("jobs.filter.kind", query.kind().map(wording::of).orElse(all)));
        task.setText(wording.text("jobs.filter.task", query.taskId()
                .flatMap(id -> model.tasks().get().stream().filter(each -> each.id().equals(id)).findFirst())
                .map(TaskView::name)
                .orElse(all)));
        order.setText(wording.of(query.order()));
    }

    private Optional<Node> empty() {
        if (!model.jobs().rows().isEmpty()) {
            return Optional.empty();
        }
        var filtered = !model.query().get().equals(JobQuery.ALL);
        return Optional.of(new Notice(Octicons.TASKLIST_24, Tone.NEUTRAL,
                wording.text(filtered ? "jobs.empty.filtered-title" : "jobs.empty.title"),
                wording.text(filtered ? "jobs.empty.filtered-text" : "jobs.empty.text")));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private final class Cell extends ListCell<JobView> {
        private final JobCard card = new JobCard(new JobActions(model.workspace()), savePlace, wording);

        @Override
        protected void updateItem(JobView job, boolean empty) {
            super.updateItem(job, empty);
            setText(null);
            setGraphic(empty || job == null ? null : card);
            // The card wraps at the list's width instead of widening the list.
            setPrefWidth(0);
            if (!empty && job != null) {
                card.show(job);
                setAccessibleText(job.name() + ", " + wording.of(job.status()));
                model.jobs().looked(getIndex());
            }
        }
    }
}
