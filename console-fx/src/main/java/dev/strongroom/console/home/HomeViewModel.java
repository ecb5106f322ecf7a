package dev.strongroom.console.home;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.TaskCalls;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** The tasks, what runs, and what needs a look. */
public final class HomeViewModel implements AutoCloseable {
    /** What the agent says of the account's tasks. */
    record Overview(List<TaskView> tasks, List<Attention> attention) {
        int entities() {
            return tasks.stream().flatMap(task -> task.statusCounts().values().stream()).mapToInt(n -> n).sum();
        }

        int with(EntityStatus status) {
            return tasks.stream().mapToInt(task -> task.statusCounts().getOrDefault(status, 0)).sum();
        }
    }

    private static final Set<EntityStatus> NEEDS_A_LOOK = Set.of(EntityStatus.PARTIAL, EntityStatus.FAILED);

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<LoadState<Overview>> state = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final Subscription subscription;
    private Pending loading = Pending.NONE;

    /** Loads at once, and again when something changes. */
    public HomeViewModel(Workspace workspace) {
        this.workspace = workspace;
        var feed = workspace.account().feed();
        this.subscription = feed.onEvent(this::happened).and(feed.onReconnected(this::refresh));
        refresh();
    }

    ReadOnlyObjectProperty<LoadState<Overview>> state() {
        return state.getReadOnlyProperty();
    }

    Workspace workspace() {
        return workspace;
    }

    /** Reads everything again; what is shown stays until the answer is there. */
    void refresh() {
        loading.forget();
        var tasks = workspace.account().client().tasks();
        loading = workspace.background().run(() -> overview(tasks), answer -> state.set(LoadState.of(answer)));
    }

    /** Tries again after a failure. */
    void retry() {
        state.set(new LoadState.Loading<>());
        refresh();
    }

    void backUpNow(TaskView task) {
        workspace.background()
                .run(() -> workspace.account()
                        .client()
                        .tasks()
                        .backUpNow(task.id(),
                                new BackupRequest(Set.of())),
                        answer -> {
                            switch (answer) {
                                case Answer.Value<JobView>(var job) -> {
                                    workspace.account().feed().learn(job);
                                    workspace.announcer().done("home.message.started", task.name());
                                    refresh();
                                }
                                case Answer.Failure<JobView>(var problem) -> workspace.announcer().failed(problem);
                            }
                        });
    }

    void go(Place place) {
        workspace.navigator().go(place);
    }

    @Override
    public void close() {
        loading.forget();
        subscription.unsubscribe();
    }

    private void happened(AgentEvent event) {
        switch (event) {
            case AgentEvent.JobChanged(var job) -> {
                if (job.status().ended()) {
                    refresh();
                }
            }
            case AgentEvent.TaskChanged _,AgentEvent.TaskRemoved _,AgentEvent.EntityChanged _ -> refresh();
            case AgentEvent.AuditAdded _ -> {
                // Nothing of it is shown here.
            }
        }
    }

    private static Overview overview(TaskCalls calls) throws ClientException {
        var tasks = calls.list(PageQuery.whole()).items();
        var attention = new ArrayList<Attention>();
        for (var task : tasks) {
            if (task.connection() == ConnectionState.DISCONNECTED) {
                attention.add(new Attention(Tone.DANGER, task.name(), task.connectionProblem().orElse(""),
                        new Place.OneTask(task.id())));
            } else if (task.statusCounts().keySet().stream().anyMatch(NEEDS_A_LOOK::contains)) {
                calls.entities(task.id(), PageQuery.whole())
                        .items()
                        .stream()
                        .filter(entity -> NEEDS_A_LOOK.contains(entity.status()))
                        .map(HomeViewModel::attention)
                        .flatMap(Optional::stream)
                        .forEach(attention::add);
            }
        }
        return new Overview(tasks, attention);
    }

    private static Optional<Attention> attention(EntityView entity) {
        return entity.problem()
                .map(problem -> new Attention(Tone.of(entity.status()), entity.address(), problem,
                        new Place.OneTask(entity.taskId())));
    }
}
