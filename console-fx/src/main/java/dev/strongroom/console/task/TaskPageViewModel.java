package dev.strongroom.console.task;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.PagedRows;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.jobs.JobActions;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.TaskView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

/** One task with its mailboxes and runs. */
public final class TaskPageViewModel implements AutoCloseable {
    /** What is read together. */
    record Loaded(TaskView task, List<EntityView> entities) {}

    private final Workspace workspace;
    private final TenantTaskViewModel tenant;
    private final String taskId;
    private final ReadOnlyObjectWrapper<LoadState<Loaded>> state = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ObservableList<EntityView> entities = FXCollections.observableArrayList();
    private final FilteredList<EntityView> shown = new FilteredList<>(entities);
    private final StringProperty filter = new SimpleStringProperty("");
    private final PagedRows<RunView> runs;
    private final Subscription subscription;
    private Pending loading = Pending.NONE;

    /** Loads at once, and again when something changes. */
    public TaskPageViewModel(Workspace workspace, String taskId) {
        this.workspace = workspace;
        this.taskId = taskId;
        tenant = new TenantTaskViewModel(workspace, taskId, this::refresh);
        this.runs = new PagedRows<>(workspace.background());
        var feed = workspace.account().feed();
        this.subscription = feed.onEvent(this::happened).and(feed.onReconnected(this::refresh));
        filter.subscribe(text -> shown.setPredicate(entity -> (entity.name() + " " + entity.address())
                .toLowerCase(Locale.ROOT)
                .contains(text.strip().toLowerCase(Locale.ROOT))));
        refresh();
        runs.show(page -> workspace.account().client().runs().list(taskId, Optional.empty(), page));
    }

    ReadOnlyObjectProperty<LoadState<Loaded>> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<EntityView> entities() {
        return shown;
    }

    StringProperty filter() {
        return filter;
    }

    PagedRows<RunView> runs() {
        return runs;
    }

    /** The task's tenant, for a task that has one. */
    TenantTaskViewModel tenant() {
        return tenant;
    }

    /** The task, once it is loaded. */
    Optional<TaskView> task() {
        return state.get().loaded().map(Loaded::task);
    }

    Navigator navigator() {
        return workspace.navigator();
    }

    /** The name of the entity of a run. */
    String entityName(RunView run) {
        return entities.stream()
                .filter(entity -> entity.id().equals(run.entityId()))
                .findFirst()
                .map(EntityView::name)
                .orElse("");
    }

    /** The ledger of an entity's latest run. */
    void openLedger(EntityView entity) {
        workspace.background()
                .run(() -> workspace.account()
                        .client()
                        .runs()
                        .list(taskId, Optional.of(entity.id()),
                                PageQuery.first())
                        .items(), answer -> {
                            switch (answer) {
                                case Answer.Value<List<RunView>>(var latest) ->
                                    latest.stream().findFirst().ifPresent(this::open);
                                case Answer.Failure<List<RunView>>(var problem) ->
                                    workspace.announcer().failed(problem);
                            }
                        });
    }

    void open(RunView run) {
        navigator().go(new Place.Ledger(run.id()));
    }

    void refresh() {
        loading.forget();
        var calls = workspace.account().client().tasks();
        loading = workspace.background()
                .run(
                        () -> new Loaded(calls.get(taskId), calls.entities(taskId, PageQuery.whole()).items()),
                        answer -> {
                            state.set(LoadState.of(answer));
                            state.get().loaded().ifPresent(loaded -> entities.setAll(loaded.entities()));
                        });
    }

    void retry() {
        state.set(new LoadState.Loading<>());
        refresh();
        runs.retry();
    }

    /** Backs up all active mailboxes, or only the one. */
    void backUp(Optional<EntityView> only) {
        var request = new BackupRequest(only.map(EntityView::id).map(Set::of).orElse(Set.of()));
        workspace.background().run(() -> workspace.account().client().tasks().backUpNow(taskId, request), answer -> {
            switch (answer) {
                case Answer.Value<JobView>(var job) -> {
                    workspace.account().feed().learn(job);
                    workspace.announcer().done("home.message.started", job.name());
                    refresh();
                }
                case Answer.Failure<JobView>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }

    /** Makes the list of what the mailbox's backups hold anew from its vault. */
    void rebuildCatalogue(EntityView entity) {
        new JobActions(workspace).rebuildCatalogue(entity.id(), _ -> {});
    }

    /** Adds a mailbox, or signs a known one in again. */
    void signIn(ImapLogin login) {
        workspace.background().run(() -> workspace.account().client().tasks().addMailbox(taskId, login), answer -> {
            switch (answer) {
                case Answer.Value<EntityView>(var entity) -> {
                    workspace.announcer().done("task.message.signed-in", entity.name());
                    refresh();
                }
                case Answer.Failure<EntityView>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }

    @Override
    public void close() {
        loading.forget();
        tenant.close();
        runs.close();
        subscription.unsubscribe();
    }

    private void happened(AgentEvent event) {
        switch (event) {
            case AgentEvent.TaskRemoved(var removed) when removed.equals(taskId) ->
                navigator().replace(new Place.Home());
            case AgentEvent.JobChanged(var job) when job.status().ended()
                    && job.taskId().equals(Optional.of(taskId)) -> {
                refresh();
                runs.reload();
            }
            case AgentEvent.TaskChanged(var task) when task.id().equals(taskId) -> refresh();
            case AgentEvent.EntityChanged(var entity) when entity.taskId().equals(taskId) -> refresh();
            default -> {
                // About another task.
            }
        }
    }
}
