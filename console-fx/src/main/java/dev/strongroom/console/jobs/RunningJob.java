package dev.strongroom.console.jobs;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.job.JobView;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/** One job under way: kind, name, progress, rate, remaining time, Cancel. */
final class RunningJob extends StackPane {
    private final JobActions actions;
    private final Wording wording;
    private Optional<JobView> shown = Optional.empty();
    @FXML
    private Label kind;
    @FXML
    private Label name;
    @FXML
    private Label soFar;
    @FXML
    private Label left;
    @FXML
    private ProgressBar bar;
    @FXML
    private Button cancel;

    RunningJob(JobActions actions, Wording wording) {
        this.actions = actions;
        this.wording = wording;
        getChildren().add(Fxml.load(this, wording));
    }

    @FXML
    private void initialize() {
        cancel.setGraphic(Icon.of(Octicons.X_16));
        cancel.setTooltip(new Tooltip(wording.text("jobs.action.cancel")));
        cancel.setOnAction(_ -> shown.ifPresent(actions::cancel));
    }

    void show(JobView job) {
        shown = Optional.of(job);
        kind.setText(wording.of(job.kind()));
        name.setText(job.name());
        soFar.setText(JobWords.soFar(job, wording));
        left.setText(JobWords.left(job.progress(), wording));
        bar.setProgress(JobWords.part(job));
        bar.setAccessibleText(soFar.getText());
        cancel.setAccessibleText(wording.text("jobs.action.cancel-named", job.name()));
    }
}
