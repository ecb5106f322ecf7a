package dev.strongroom.console.home;

import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.OutcomeStrip;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.TaskView;
import java.time.Duration;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/** One task on Home. */
final class TaskCard extends StackPane {
    private final TaskView task;
    private final HomeViewModel model;
    private final Wording wording;
    @FXML
    private Label icon;
    @FXML
    private Hyperlink name;
    @FXML
    private Label service;
    @FXML
    private Badge connection;
    @FXML
    private OutcomeStrip strip;
    @FXML
    private Label success;
    @FXML
    private Label partial;
    @FXML
    private Label failed;
    @FXML
    private Label stored;
    @FXML
    private TimeLabel last;
    @FXML
    private TimeLabel next;
    @FXML
    private HBox warning;
    @FXML
    private Label warningText;
    @FXML
    private Hyperlink warningAction;
    @FXML
    private Button backUp;
    @FXML
    private Button recover;

    TaskCard(TaskView task, HomeViewModel model, Wording wording) {
        this.task = task;
        this.model = model;
        this.wording = wording;
        getChildren().add(Fxml.load(this, wording));
    }

    @FXML
    private void initialize() {
        var formats = wording.formats();
        icon.setGraphic(Icon.of(Octicons.MAIL_24, 22));
        name.setId("name-" + task.id());
        name.setText(task.name());
        name.setOnAction(_ -> model.go(new Place.OneTask(task.id())));
        service.setText(wording.text("home.card.service", wording.of(task.service()), task.location()));
        connection.show(wording.of(task.connection()), Tone.of(task.connection()));
        strip.show(task.days(), wording);
        success.setText(count("home.card.success", EntityStatus.SUCCESS));
        partial.setText(count("home.card.partial", EntityStatus.PARTIAL));
        failed.setText(count("home.card.failed", EntityStatus.FAILED));
        stored.setText(formats.bytes(task.storedBytes()));
        stored.setId("stored-" + task.id());
        showTimes();
        warning.setVisible(task.connectionProblem().isPresent());
        warning.setManaged(task.connectionProblem().isPresent());
        warningText.setText(task.connectionProblem().map(wording::tell).orElse(""));
        warningAction.setOnAction(_ -> model.go(new Place.OneTask(task.id())));
        backUp.setGraphic(Icon.of(Octicons.SYNC_16));
        backUp.setDisable(task.runningJobId().isPresent());
        backUp.setOnAction(_ -> model.backUpNow(task));
        backUp.setId("back-up-" + task.id());
        recover.setGraphic(Icon.of(Octicons.HISTORY_16));
        recover.setOnAction(_ -> model.go(new Place.Recovery(Optional.of(task.id()))));
        recover.setId("recover-" + task.id());
    }

    private void showTimes() {
        var formats = wording.formats();
        task.lastRunAt()
                .ifPresentOrElse(at -> last.show(formats, at, moment -> task.lastSeconds()
                        .map(seconds -> wording.text("home.card.last-took", formats.when(moment),
                                formats.duration(Duration.ofSeconds(seconds))))
                        .orElseGet(() -> wording.text("home.card.last", formats.when(moment)))),
                        () -> last.setText(wording.text("home.card.never")));
        if (task.runningJobId().isPresent()) {
            next.setText(wording.text("home.card.running"));
        } else {
            task.nextRun()
                    .ifPresentOrElse(
                            at -> next.show(formats, at,
                                    moment -> wording.text("home.card.next", formats.when(moment))),
                            () -> next.setText(wording.text("home.card.by-hand")));
        }
    }

    private String count(String key, EntityStatus status) {
        return wording.text(key, task.statusCounts().getOrDefault(status, 0));
    }
}
