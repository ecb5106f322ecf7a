package dev.strongroom.console.jobs;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.PagedRows;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.TaskView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** Jobs by kind, status and task, and how many there were of each status in the last 7 days. */
public final class JobsViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final PagedRows<JobView> jobs;
    private final ObjectProperty<JobQuery> query;
    private final ReadOnlyObjectWrapper<LoadState<JobSummary>> summary = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ReadOnlyObjectWrapper<List<TaskView>> tasks = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;
    private Pending counting = Pending.NONE;

    /** Begins with the jobs of one status when one is named. */
    public JobsViewModel(Workspace workspace, Optional<JobStatus> status) {
        this.workspace = workspace;
        this.jobs = new PagedRows<>(workspace.background());
        this.query = new SimpleObjectProperty<>(status.map(JobQuery::of).orElse(JobQuery.ALL));
        var feed = workspace.account().feed();
        this.subscription = feed.onEvent(this::happened).and(feed.onReconnected(this::reload));
        query.subscribe(wanted -> jobs.show(page -> workspace.account().client().jobs().list(wanted, page)));
        count();
        workspace.background()
                .run(
                        () -> workspace.account().client().tasks().list(PageQuery.whole()).items(),
                        answer -> LoadState.of(answer).loaded().ifPresent(tasks::set));
    }

    PagedRows<JobView> jobs() {
        return jobs;
    }

    ReadOnlyObjectProperty<LoadState<JobSummary>> summary() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<TaskView>> tasks() {
        return tasks.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<JobQuery> query() {
        return query;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Shows one status only, or all again when it is the one that is shown. */
    void toggle(JobStatus status) {
        var now = query.get();
        var same = now.status().equals(Optional.of(status));
        query.set(new JobQuery(now.kind(), same ? Optional.empty() : Optional.of(status), now.taskId(),
                now.initiator(), now.order()));
    }

    void kind(Optional<JobKind> kind) {
        var now = query.get();
        query.set(new JobQuery(kind, now.status(), now.taskId(), now.initiator(), now.order()));
    }

    void task(Optional<String> taskId) {
        var now = query.get();
        query.set(new JobQuery(now.kind(), now.status(), taskId, now.initiator(), now.order()));
    }

    void order(JobQuery.Order order) {
        var now = query.get();
        query.set(new JobQuery(now.kind(), now.status(), now.taskId(), now.initiator(), order));
    }

    /** Shows the jobs of whoever started them; of everybody when it is blank. */
    void initiator(String who) {
        var now = query.get();
        query.set(new JobQuery(now.kind(), now.status(), now.taskId(),
                Optional.of(who.strip()).filter(text -> !text.isEmpty()), now.order()));
    }

    @Override
    public void close() {
        jobs.close();
        counting.forget();
        subscription.unsubscribe();
    }

    private void reload() {
        jobs.reload();
        count();
    }

    private void count() {
        counting.forget();
        counting = workspace.background()
                .run(() -> workspace.account().client().jobs().summary(),
                        answer -> summary.set(LoadState.of(answer)));
    }

    private void happened(AgentEvent event) {
        if (event instanceof AgentEvent.JobChanged(var job)) {
            var known = jobs.rows().stream().filter(shown -> shown.id().equals(job.id())).findFirst();
            if (known.isPresent() && known.get().status() == job.status()) {
                jobs.renew(shown -> shown.id().equals(job.id()), job);
            } else {
                reload();
            }
        }
    }
}
