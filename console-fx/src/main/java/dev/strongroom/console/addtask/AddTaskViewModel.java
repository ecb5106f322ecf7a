package dev.strongroom.console.addtask;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.imap.MailboxFormViewModel;
import dev.strongroom.console.imap.ScheduleFormViewModel;
import dev.strongroom.console.imap.ServerFormViewModel;
import dev.strongroom.console.imap.TestedMailbox;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Steps;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the wizard has gathered, and the way through its steps. */
public final class AddTaskViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<ServiceKind> service = new SimpleObjectProperty<>(ServiceKind.IMAP);
    private final ServerFormViewModel server = new ServerFormViewModel();
    private final MailboxFormViewModel mailbox = new MailboxFormViewModel();
    private final ScheduleFormViewModel schedule = new ScheduleFormViewModel();
    private final StorageStepViewModel storage;
    private final TenantStepsViewModel tenant;
    private final ObservableList<ImapLogin> mailboxes = FXCollections.observableArrayList();
    private final ObservableList<ImapLogin> mailboxesView = FXCollections.unmodifiableObservableList(mailboxes);
    private final ObservableList<TestedMailbox> tests = FXCollections.observableArrayList();
    private final ObservableList<TestedMailbox> testsView = FXCollections.unmodifiableObservableList(tests);
    private final BooleanProperty startAtOnce = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<AddTaskStep> step = new ReadOnlyObjectWrapper<>(AddTaskStep.CONNECTION);
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final BooleanProperty adding = new SimpleBooleanProperty();
    private final BooleanBinding serverValid = server.valid();
    private final BooleanBinding mailboxTyped = mailbox.valid();
    private final BooleanBinding tenantValid;
    private final BooleanBinding tenantWorks;
    private final BooleanBinding tenantChosen;
    private final List<Pending> testing = new ArrayList<>();

    /** Begins with the server. */
    public AddTaskViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.storage = new StorageStepViewModel(workspace);
        this.tenant = new TenantStepsViewModel(workspace, service);
        tenantValid = tenant.form().valid();
        tenantWorks = tenant.works();
        tenantChosen = tenant.chosen();
    }

    StringProperty name() {
        return name;
    }

    /** Whose mailboxes or drives the task backs up. */
    ObjectProperty<ServiceKind> service() {
        return service;
    }

    TenantStepsViewModel tenant() {
        return tenant;
    }

    ServerFormViewModel server() {
        return server;
    }

    MailboxFormViewModel mailbox() {
        return mailbox;
    }

    ScheduleFormViewModel schedule() {
        return schedule;
    }

    StorageStepViewModel storage() {
        return storage;
    }

    ObservableList<ImapLogin> mailboxes() {
        return mailboxesView;
    }

    ObservableList<TestedMailbox> tests() {
        return testsView;
    }

    BooleanProperty startAtOnce() {
        return startAtOnce;
    }

    ReadOnlyObjectProperty<AddTaskStep> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ClientException>> problem() {
        return problem.getReadOnlyProperty();
    }

    Navigator navigator() {
        return workspace.navigator();
    }

    /** True while the step at hand is complete. */
    BooleanBinding canGoOn() {
        return Bindings.createBooleanBinding(() -> switch (step.get()) {
            case CONNECTION -> isTenant() ? tenantValid.get() : serverValid.get();
            case MAILBOXES -> isTenant() ? tenantChosen.get() : !mailboxes.isEmpty() || mailboxTyped.get();
            case TEST -> isTenant() ? tenantWorks.get()
                    : !tests.isEmpty() && tests.stream().allMatch(TestedMailbox::works);
            case STORAGE -> storage.chosen().get().isPresent();
            case SCHEDULE -> true;
            case SUMMARY -> !adding.get();
        }, step, service, serverValid, mailboxTyped, mailboxes, tests, tenantValid, tenantWorks, tenantChosen,
                storage.chosen(), adding);
    }

    boolean isTenant() {
        return service.get() != ServiceKind.IMAP;
    }

    boolean ofDrives() {
        return service.get() == ServiceKind.ONEDRIVE;
    }

    Steps<AddTaskStep> steps() {
        return AddTaskStep.of(service.get());
    }

    /** The name of a task that was given none: the server's or the tenant's. */
    StringBinding usualName() {
        return Bindings.createStringBinding(
                () -> (isTenant() ? tenant.form().tenant() : server.host()).get().strip(), service,
                tenant.form().tenant(), server.host());
    }

    /** The name that was typed, or else the usual one. */
    String taskName() {
        return name.get().isBlank() ? usualName().get() : name.get().strip();
    }

    /** Takes the mailbox that was typed; one of the same user is replaced. */
    void addMailbox() {
        var login = mailbox.login();
        mailboxes.removeIf(known -> known.user().equals(login.user()));
        mailboxes.add(login);
        mailbox.clear();
    }

    void removeMailbox(ImapLogin login) {
        mailboxes.remove(login);
    }

    /** Goes on; a mailbox that was typed and not yet added is meant, too. */
    void next() {
        if (step.get() == AddTaskStep.MAILBOXES && !isTenant() && mailboxTyped.get()) {
            addMailbox();
        }
        steps().after(step.get()).ifPresentOrElse(step::set, this::add);
        if (step.get() == AddTaskStep.TEST) {
            test();
        } else if (step.get() == AddTaskStep.MAILBOXES && isTenant()) {
            tenant.loadUsers();
        }
    }

    void back() {
        steps().before(step.get()).ifPresentOrElse(step::set, navigator()::back);
    }

    /** Tries the tenant, or every mailbox, all at once. */
    void test() {
        if (isTenant()) {
            tenant.test();
            return;
        }
        testing.forEach(Pending::forget);
        testing.clear();
        tests.setAll(mailboxes.stream().map(login -> TestedMailbox.testing(login.user())).toList());
        for (var i = 0; i < mailboxes.size(); i++) {
            test(i, new ConnectionTestRequest(server.server(), mailboxes.get(i)));
        }
    }

    @Override
    public void close() {
        testing.forEach(Pending::forget);
        mailboxes.clear();
        mailbox.clear();
        tenant.close();
        storage.form().clear();
    }

    private void test(int index, ConnectionTestRequest request) {
        testing.add(TestedMailbox.test(workspace, request, tested -> tests.set(index, tested)));
    }

    private void add() {
        var target = storage.chosen().get().map(StorageTargetView::id).orElseThrow();
        var calls = workspace.account().client();
        Call<TaskView> call;
        if (isTenant()) {
            var task = tenant.task(taskName(), target, schedule.schedule());
            call = () -> calls.tenants().add(task);
        } else {
            var task = new NewTask(taskName(), target, server.server(), List.copyOf(mailboxes), schedule.schedule());
            call = () -> calls.tasks().add(task);
        }
        adding.set(true);
        problem.set(Optional.empty());
        workspace.background().run(() -> addAndStart(call), answer -> {
            adding.set(false);
            switch (answer) {
                case Answer.Value<TaskView>(var added) -> {
                    workspace.announcer().done("addtask.message.added", added.name());
                    navigator().replace(new Place.OneTask(added.id()));
                }
                case Answer.Failure<TaskView>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }

    private TaskView addAndStart(Call<TaskView> add) throws ClientException {
        var added = add.call();
        if (startAtOnce.get()) {
            workspace.account().client().tasks().backUpNow(added.id(), new BackupRequest(Set.of()));
        }
        return added;
    }
}
