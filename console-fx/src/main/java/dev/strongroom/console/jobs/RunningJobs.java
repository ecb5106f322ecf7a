package dev.strongroom.console.jobs;

import dev.strongroom.console.text.Wording;
import dev.strongroom.model.job.JobView;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.layout.VBox;

/** Jobs under way, each with its progress; rows are kept while their job goes on, so that focus is too. */
public final class RunningJobs extends VBox {
    private final ObservableList<JobView> jobs;
    private final JobActions actions;
    private final Wording wording;
    private final Map<String, RunningJob> rows = new LinkedHashMap<>();
    /** Held here because the list holds it only weakly. */
    private final ListChangeListener<JobView> listener = _ -> update();

    /** Follows the list for as long as this node is used. */
    public RunningJobs(ObservableList<JobView> jobs, JobActions actions, Wording wording) {
        this.jobs = jobs;
        this.actions = actions;
        this.wording = wording;
        getStyleClass().add("running-jobs");
        jobs.addListener(new WeakListChangeListener<>(listener));
        update();
    }

    private void update() {
        rows.keySet().removeIf(id -> jobs.stream().noneMatch(job -> job.id().equals(id)));
        for (var job : jobs) {
            rows.computeIfAbsent(job.id(), _ -> new RunningJob(actions, wording)).show(job);
        }
        if (!getChildren().equals(rows.values().stream().toList())) {
            getChildren().setAll(rows.values());
        }
    }
}
