package dev.strongroom.console.restore;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.imap.MailboxFormViewModel;
import dev.strongroom.console.imap.ServerFormViewModel;
import dev.strongroom.console.imap.TestedMailbox;
import dev.strongroom.console.navigation.Chosen;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Steps;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.EntityView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How and where to restore what was chosen. */
public final class RestoreViewModel {
    static final Steps<RestoreStep> STEPS = new Steps<>(List.of(RestoreStep.values()));
    /** As long as the agent allows. */
    static final int LONGEST_LABEL = 50;

    private final Workspace workspace;
    private final Chosen chosen;
    private final ObjectProperty<RestoreMethod> method = new SimpleObjectProperty<>(RestoreMethod.NON_DESTRUCTIVE);
    private final ObjectProperty<TargetKind> target = new SimpleObjectProperty<>(TargetKind.ORIGINAL);
    private final ObjectProperty<Optional<EntityView>> otherEntity = new SimpleObjectProperty<>(Optional.empty());
    private final ServerFormViewModel server = new ServerFormViewModel();
    private final MailboxFormViewModel mailbox = new MailboxFormViewModel();
    private final StringProperty label = new SimpleStringProperty("");
    private final BooleanProperty sure = new SimpleBooleanProperty();
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final BooleanBinding serverValid = server.valid();
    private final BooleanBinding mailboxValid = mailbox.valid();
    private final ReadOnlyObjectWrapper<RestoreStep> step = new ReadOnlyObjectWrapper<>(RestoreStep.HOW);
    private final ReadOnlyObjectWrapper<List<EntityView>> entities = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<TestedMailbox>> tested = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Pending> testing = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /** Begins with the method that touches nothing. */
    public RestoreViewModel(Workspace workspace, Chosen chosen) {
        this.workspace = workspace;
        this.chosen = chosen;
        loadEntities();
        // What was typed since was not tested.
        server.host().subscribe(_ -> forgetTest());
        mailbox.user().subscribe(_ -> forgetTest());
    }

    Chosen chosen() {
        return chosen;
    }

    ObjectProperty<RestoreMethod> method() {
        return method;
    }

    ObjectProperty<TargetKind> target() {
        return target;
    }

    ObjectProperty<Optional<EntityView>> otherEntity() {
        return otherEntity;
    }

    /** The other entities of the account. */
    ReadOnlyObjectProperty<List<EntityView>> entities() {
        return entities.getReadOnlyProperty();
    }

    ServerFormViewModel server() {
        return server;
    }

    MailboxFormViewModel mailbox() {
        return mailbox;
    }

    /** How the connection test of the typed mailbox stands, once it was asked for. */
    ReadOnlyObjectProperty<Optional<TestedMailbox>> tested() {
        return tested.getReadOnlyProperty();
    }

    /** True while a mailbox is typed that can be tested. */
    BooleanBinding canTest() {
        return serverValid.and(mailboxValid);
    }

    /** Has the agent sign in to the typed mailbox. */
    void test() {
        forgetTest();
        var request = new ConnectionTestRequest(server.server(), mailbox.login());
        tested.set(Optional.of(TestedMailbox.testing(request.login().user())));
        testing = Optional.of(TestedMailbox.test(workspace, request, ended -> tested.set(Optional.of(ended))));
    }

    /** Ends what goes on, and forgets the mailbox's secret. */
    void close() {
        mailbox.clear();
        forgetTest();
    }

    private void forgetTest() {
        testing.ifPresent(Pending::forget);
        testing = Optional.empty();
        tested.set(Optional.empty());
    }

    StringProperty label() {
        return label;
    }

    /** The second yes that replacing asks for. */
    BooleanProperty sure() {
        return sure;
    }

    ReadOnlyObjectProperty<RestoreStep> step() {
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
            case HOW -> true;
            case WHERE -> switch (target.get()) {
                case ORIGINAL -> true;
                case ENTITY -> otherEntity.get().isPresent();
                case MAILBOX -> serverValid.get() && mailboxValid.get();
            };
            case CONFIRM -> !starting.get() && label.get().length() <= LONGEST_LABEL
                    && (method.get() != RestoreMethod.REPLACE || sure.get());
        }, step, target, otherEntity, serverValid, mailboxValid, starting, label, method, sure);
    }

    void next() {
        STEPS.after(step.get()).ifPresentOrElse(following -> {
            sure.set(false);
            step.set(following);
        }, this::start);
    }

    void back() {
        STEPS.before(step.get()).ifPresentOrElse(step::set, navigator()::back);
    }

    private void loadEntities() {
        var calls = workspace.account().client().tasks();
        workspace.background().run(() -> {
            var found = new ArrayList<EntityView>();
            for (var task : calls.list(PageQuery.whole()).items()) {
                found.addAll(calls.entities(task.id(), PageQuery.whole()).items());
            }
            found.removeIf(entity -> entity.id().equals(chosen.entity().id()));
            return List.copyOf(found);
        }, answer -> LoadState.of(answer).loaded().ifPresent(entities::set));
    }

    private void start() {
        var request = new RestoreRequest(chosen.entity().id(), chosen.point().run(), chosen.selection(), method.get(),
                target.get() == TargetKind.ENTITY ? otherEntity.get().map(EntityView::id) : Optional.empty(),
                target.get() == TargetKind.MAILBOX
                        ? Optional.of(new ConnectionTestRequest(server.server(), mailbox.login()))
                        : Optional.empty(),
                label.get().strip());
        starting.set(true);
        problem.set(Optional.empty());
        workspace.background().run(() -> workspace.account().client().recovery().restore(request), answer -> {
            starting.set(false);
            switch (answer) {
                case Answer.Value<JobView>(var job) -> {
                    workspace.account().feed().learn(job);
                    workspace.announcer().done("restore.message.started", job.name());
                    navigator().replace(new Place.Jobs(Optional.empty()));
                }
                case Answer.Failure<JobView>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }
}
