package dev.strongroom.console.home;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.CardGrid;
import dev.strongroom.console.control.Dot;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.Skeleton;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.home.HomeViewModel.Overview;
import dev.strongroom.console.jobs.JobActions;
import dev.strongroom.console.jobs.RunningJobs;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.EntityStatus;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Home: task cards, what runs, what needs a look. */
public final class HomeView implements Screen {
    private final HomeViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private Label summary;
    @FXML
    private Button addTask;
    @FXML
    private StatePane state;
    @FXML
    private CardGrid cards;
    @FXML
    private VBox running;
    @FXML
    private Label nothingRuns;
    @FXML
    private VBox attentionPanel;
    @FXML
    private VBox attention;

    /** Builds the nodes and binds them. */
    public HomeView(HomeViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        state.setSkeleton(Skeleton.cards(4));
        addTask.setGraphic(Icon.of(Octicons.PLUS_16));
        addTask.setOnAction(_ -> model.go(new Place.AddTask()));
        ObservableList<?> jobs = model.workspace().account().feed().running();
        running.getChildren()
                .add(new RunningJobs(model.workspace().account().feed().running(),
                        new JobActions(model.workspace()), wording));
        nothingRuns.visibleProperty().bind(Bindings.isEmpty(jobs));
        nothingRuns.managedProperty().bind(nothingRuns.visibleProperty());
        model.state().subscribe(this::show);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    private void show(LoadState<Overview> loaded) {
        loaded.loaded().ifPresent(overview -> {
            cards.getChildren()
                    .setAll(overview.tasks()
                            .stream()
                            .map(task -> new TaskCard(task, model, wording))
                            .toList());
            attention.getChildren().setAll(overview.attention().stream().map(this::row).toList());
            attentionPanel.setVisible(!overview.attention().isEmpty());
            attentionPanel.setManaged(!overview.attention().isEmpty());
            summary.setText(overview.tasks().isEmpty() ? ""
                    : wording.text("home.header.summary",
                            overview.with(EntityStatus.SUCCESS), overview.entities(), overview.attention().size()));
        });
        state.show(loaded, wording, () -> empty(loaded), model::retry);
    }

    private Optional<Node> empty(LoadState<Overview> loaded) {
        return loaded.loaded().filter(overview -> overview.tasks().isEmpty()).map(_ -> {
            var add = new Button(wording.text("home.header.add"), Icon.of(Octicons.PLUS_16));
            add.getStyleClass().add("accent");
            add.setOnAction(_ -> model.go(new Place.AddTask()));
            return new Notice(Octicons.INBOX_24, Tone.NEUTRAL, wording.text("home.empty.title"),
                    wording.text("home.empty.text"), add);
        });
    }

    private Node row(Attention what) {
        var title = new Hyperlink(what.title());
        title.getStyleClass().add("strong-link");
        title.setOnAction(_ -> model.go(what.place()));
        var reason = new Label(wording.tell(what.reason()));
        reason.setWrapText(true);
        reason.getStyleClass().addAll("muted", "small");
        var words = new VBox(title, reason);
        var row = new HBox(new Dot(what.tone()), words);
        row.getStyleClass().add("attention");
        return row;
    }
}
