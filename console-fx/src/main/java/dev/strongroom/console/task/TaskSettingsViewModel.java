package dev.strongroom.console.task;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ChangedMeanwhileException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.Versioned;
import dev.strongroom.console.imap.ScheduleFormViewModel;
import dev.strongroom.console.imap.ServerFormViewModel;
import dev.strongroom.console.microsoft.DriveFormViewModel;
import dev.strongroom.console.microsoft.TenantFormViewModel;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.task.TaskSettings;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The settings of a task, changed only if nobody else did meanwhile. */
public final class TaskSettingsViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final String taskId;
    private final StringProperty name = new SimpleStringProperty("");
    private final ServerFormViewModel server = new ServerFormViewModel();
    private final TenantFormViewModel tenant = new TenantFormViewModel();
    private final ReadOnlyBooleanWrapper ofTenant = new ReadOnlyBooleanWrapper();
    private final DriveFormViewModel drives = new DriveFormViewModel();
    private final ReadOnlyBooleanWrapper ofDrives = new ReadOnlyBooleanWrapper();
    private final ScheduleFormViewModel schedule = new ScheduleFormViewModel();
    private final ReadOnlyObjectWrapper<LoadState<Versioned<TaskSettings>>> state = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Versioned<TaskSettings>>> theirs = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Pending pending = Pending.NONE;

    /** Loads at once. */
    public TaskSettingsViewModel(Workspace workspace, String taskId) {
        this.workspace = workspace;
        this.taskId = taskId;
        load();
    }

    StringProperty name() {
        return name;
    }

    ServerFormViewModel server() {
        return server;
    }

    /** Where the mailboxes lie of a task that {@link #ofTenant} is true of. */
    TenantFormViewModel tenant() {
        return tenant;
    }

    /** Whether the task's mailboxes lie in a tenant and not at a server. */
    ReadOnlyBooleanProperty ofTenant() {
        return ofTenant.getReadOnlyProperty();
    }

    /** Which older versions a task reads that {@link #ofDrives} is true of. */
    DriveFormViewModel drives() {
        return drives;
    }

    /** Whether the task backs up drives. */
    ReadOnlyBooleanProperty ofDrives() {
        return ofDrives.getReadOnlyProperty();
    }

    ScheduleFormViewModel schedule() {
        return schedule;
    }

    ReadOnlyObjectProperty<LoadState<Versioned<TaskSettings>>> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ClientException>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** What somebody else saved meanwhile, until it is decided whose settings hold. */
    ReadOnlyObjectProperty<Optional<Versioned<TaskSettings>>> theirs() {
        return theirs.getReadOnlyProperty();
    }

    BooleanBinding valid() {
        return Bindings.when(ofTenant)
                .then(tenant.named())
                .otherwise(server.valid())
                .and(drives.valid())
                .and(name.isNotEmpty());
    }

    void load() {
        state.set(new LoadState.Loading<>());
        pending.forget();
        pending = workspace.background().run(() -> workspace.account().client().tasks().settings(taskId), answer -> {
            var loaded = LoadState.of(answer);
            loaded.loaded().ifPresent(this::show);
            state.set(loaded);
        });
    }

    void save() {
        state.get().loaded().ifPresent(loaded -> save(loaded.version()));
    }

    /** Saves what is in the form over what somebody else saved. */
    void keepMine() {
        theirs.get().ifPresent(other -> {
            theirs.set(Optional.empty());
            save(other.version());
        });
    }

    /** Shows what somebody else saved in place of what is in the form. */
    void takeTheirs() {
        theirs.get().ifPresent(other -> {
            theirs.set(Optional.empty());
            show(other);
            state.set(new LoadState.Ready<>(other));
        });
    }

    /** Removes the task from the agent; its vault stays. */
    void remove() {
        workspace.background().run(() -> {
            workspace.account().client().tasks().remove(taskId);
            return taskId;
        }, answer -> {
            switch (answer) {
                case Answer.Value<String> _ -> {
                    workspace.announcer().done("task.message.removed", name.get());
                    workspace.navigator().replace(new Place.Home());
                }
                case Answer.Failure<String>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }

    @Override
    public void close() {
        pending.forget();
    }

    private void save(String version) {
        var mine = new Versioned<>(settings(), version);
        problem.set(Optional.empty());
        pending.forget();
        pending = workspace.background()
                .run(() -> workspace.account().client().tasks().change(taskId, mine),
                        answer -> {
                            switch (answer) {
                                case Answer.Value<Versioned<TaskSettings>>(var saved) -> {
                                    state.set(new LoadState.Ready<>(saved));
                                    workspace.announcer().done("task.message.saved", saved.value().name());
                                }
                                case Answer.Failure<Versioned<TaskSettings>>(ChangedMeanwhileException _) ->
                                    loadTheirs();
                                case Answer.Failure<Versioned<TaskSettings>>(var failure) ->
                                    problem.set(Optional.of(failure));
                            }
                        });
    }

    private TaskSettings settings() {
        return ofTenant.get()
                ? new TaskSettings(name.get().strip(), tenant.place(),
                        ofDrives.get() ? Optional.of(drives.settings()) : Optional.empty(), schedule.schedule())
                : new TaskSettings(name.get().strip(), server.server(), schedule.schedule());
    }

    private void loadTheirs() {
        pending = workspace.background().run(() -> workspace.account().client().tasks().settings(taskId), answer -> {
            switch (answer) {
                case Answer.Value<Versioned<TaskSettings>>(var other) -> theirs.set(Optional.of(other));
                case Answer.Failure<Versioned<TaskSettings>>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }

    private void show(Versioned<TaskSettings> settings) {
        name.set(settings.value().name());
        settings.value().server().ifPresent(server::show);
        settings.value().tenant().ifPresent(tenant::show);
        settings.value().drives().ifPresent(drives::show);
        ofDrives.set(settings.value().drives().isPresent());
        ofTenant.set(settings.value().tenant().isPresent());
        schedule.show(settings.value().schedule());
    }
}
