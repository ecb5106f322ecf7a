package dev.strongroom.console.jobs;

import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** One job in the list: what, of what, by whom, how far, how it ended. */
final class JobCard extends StackPane {
    private final JobActions actions;
    private final SavePlace savePlace;
    private final Wording wording;
    @FXML
    private Label icon;
    @FXML
    private Label name;
    @FXML
    private Badge status;
    @FXML
    private Label about;
    @FXML
    private TimeLabel started;
    @FXML
    private Label result;
    @FXML
    private VBox progress;
    @FXML
    private ProgressBar bar;
    @FXML
    private Label soFar;
    @FXML
    private Label left;
    @FXML
    private HBox problem;
    @FXML
    private Label problemText;
    @FXML
    private Button download;
    @FXML
    private Button cancel;

    JobCard(JobActions actions, SavePlace savePlace, Wording wording) {
        this.actions = actions;
        this.savePlace = savePlace;
        this.wording = wording;
        getChildren().add(Fxml.load(this, wording));
    }

    @FXML
    private void initialize() {
        download.setGraphic(Icon.of(Octicons.DOWNLOAD_16));
    }

    void show(JobView job) {
        icon.setGraphic(Icon.of(icon(job.kind())));
        name.setText(job.name());
        status.show(wording.of(job.status()), Tone.of(job.status()));
        status.setId("status-" + job.id());
        about.setText(about(job));
        started.show(wording.formats(), job.startedAt().or(() -> Optional.of(job.createdAt())));
        result.setText(job.status().ended() ? result(job) : "");
        result.setVisible(job.status().ended());
        result.setManaged(job.status().ended());
        showProgress(job);
        problem.setVisible(job.problem().isPresent());
        problem.setManaged(job.problem().isPresent());
        problemText.setText(job.problem().map(wording::tell).orElse(""));
        (job.status() == JobStatus.FAILED ? Tone.DANGER : Tone.WARNING).on(problem);
        download.setVisible(job.downloadable());
        download.setManaged(job.downloadable());
        download.setId("download-" + job.id());
        download.setOnAction(_ -> savePlace.ask(getScene().getWindow(), job.name() + ".zip")
                .ifPresent(file -> actions.download(job, file)));
        cancel.setVisible(!job.status().ended());
        cancel.setManaged(!job.status().ended());
        cancel.setId("cancel-" + job.id());
        cancel.setAccessibleText(wording.text("jobs.action.cancel-named", job.name()));
        cancel.setOnAction(_ -> actions.cancel(job));
    }

    private void showProgress(JobView job) {
        progress.setVisible(!job.status().ended());
        progress.setManaged(!job.status().ended());
        soFar.setId("progress-" + job.id());
        bar.setProgress(JobWords.part(job));
        bar.setAccessibleText(JobWords.soFar(job, wording));
        soFar.setText(job.progress().phase().equals(Sentence.NONE)
                ? JobWords.soFar(job, wording)
                : wording.text("jobs.card.phase", wording.say(job.progress().phase()), JobWords.soFar(job, wording)));
        left.setText(JobWords.left(job.progress(), wording));
    }

    private String about(JobView job) {
        var parts = new ArrayList<String>();
        parts.add(wording.of(job.kind()));
        parts.add(wording.of(job.service()));
        job.taskName().filter(task -> !task.equals(job.name())).ifPresent(parts::add);
        job.entityName()
                .ifPresent(entity -> parts.add(job.backupDate()
                        .map(at -> wording.text("jobs.card.from", entity, wording.formats().moment(at)))
                        .orElse(entity)));
        job.destination().ifPresent(to -> parts.add(wording.text("jobs.card.to", to)));
        parts.add(wording.text("jobs.card.by", job.initiator()));
        return String.join(" · ", parts);
    }

    private String result(JobView job) {
        var formats = wording.formats();
        var parts = new ArrayList<String>();
        // The last phase of a restore says where to look.
        if (job.progress().phase().code().equals(Said.PHASE_RESTORED_INTO.code())) {
            parts.add(wording.say(job.progress().phase()));
        }
        parts.add(wording.text("jobs.progress.items", job.progress().items()));
        parts.add(formats.bytes(job.progress().bytes()));
        if (job.progress().skipped() > 0) {
            parts.add(wording.text("jobs.card.skipped", job.progress().skipped()));
        }
        if (job.progress().failed() > 0) {
            parts.add(wording.text("jobs.card.failed", job.progress().failed()));
        }
        job.endedAt()
                .flatMap(end -> job.startedAt().map(start -> Duration.between(start, end)))
                .ifPresent(took -> parts.add(formats.duration(took)));
        job.progress().storage().ifPresent(asked -> parts.add(asked(asked)));
        job.resultExpiresAt().ifPresent(at -> parts.add(wording.text("jobs.card.expires", formats.when(at))));
        return String.join(" · ", parts);
    }

    /** What the job asked of its storage, with a price where one is known. */
    private String asked(StoreRequests asked) {
        var formats = wording.formats();
        var requests = wording.text("jobs.card.requests", asked.count(), formats.bytes(asked.bytesUp()),
                formats.bytes(asked.bytesDown()));
        return asked.listPrice()
                .map(price -> wording.text("jobs.card.price", requests, price.usd().doubleValue()))
                .orElse(requests);
    }

    private static Octicons icon(JobKind kind) {
        return switch (kind) {
            case BACKUP -> Octicons.SYNC_16;
            case RESTORE -> Octicons.HISTORY_16;
            case EXPORT -> Octicons.DOWNLOAD_16;
            case REBUILD -> Octicons.TOOLS_16;
        };
    }
}
