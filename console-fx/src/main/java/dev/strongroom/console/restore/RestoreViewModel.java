package dev.strongroom.console.restore;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.navigation.Chosen;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Steps;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Sharing;
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
    private final TargetViewModel target;
    private final StringProperty label = new SimpleStringProperty("");
    private final BooleanProperty shared = new SimpleBooleanProperty(true);
    private final BooleanProperty sure = new SimpleBooleanProperty();
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final BooleanBinding targetComplete;
    private final ReadOnlyObjectWrapper<LoadState<RestorePlan>> plan =
            new ReadOnlyObjectWrapper<>(new LoadState.Loading<>());
    private Optional<Pending> planning = Optional.empty();
    private final ReadOnlyObjectWrapper<RestoreStep> step = new ReadOnlyObjectWrapper<>(RestoreStep.HOW);
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /** Begins with the method that touches nothing. */
    public RestoreViewModel(Workspace workspace, Chosen chosen) {
        this.workspace = workspace;
        this.chosen = chosen;
        target = new TargetViewModel(workspace, chosen.entity());
        targetComplete = target.complete();
    }

    Chosen chosen() {
        return chosen;
    }

    ObjectProperty<RestoreMethod> method() {
        return method;
    }

    /** Whether what is restored is a drive's. */
    boolean ofDrive() {
        return target.ofDrive();
    }

    /** Whether what is restored of a drive is shared again. */
    BooleanProperty shared() {
        return shared;
    }

    /** Into which mailbox or drive. */
    TargetViewModel target() {
        return target;
    }

    /** Ends what goes on, and forgets secrets. */
    void close() {
        forgetPlan();
        target.close();
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
            case WHERE -> targetComplete.get();
            case CONFIRM -> !starting.get() && label.get().length() <= LONGEST_LABEL
                    && (method.get() != RestoreMethod.REPLACE || sure.get());
        }, step, targetComplete, starting, label, method, sure);
    }

    void next() {
        STEPS.after(step.get()).ifPresentOrElse(following -> {
            sure.set(false);
            step.set(following);
            if (following == RestoreStep.CONFIRM) {
                lookAhead();
            }
        }, this::start);
    }

    void back() {
        STEPS.before(step.get()).ifPresentOrElse(step::set, navigator()::back);
    }

    /** What would come back differently. */
    ReadOnlyObjectProperty<LoadState<RestorePlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    private RestoreRequest request() {
        return new RestoreRequest(chosen.entity().id(), chosen.point().run(), chosen.selection(), method.get(),
                target.entityId(), target.typedMailbox(), target.tenantUser(),
                ofDrive() ? Optional.of(shared.get() ? Sharing.WITH : Sharing.WITHOUT) : Optional.empty(),
                label.get().strip());
    }

    private void lookAhead() {
        forgetPlan();
        plan.set(new LoadState.Loading<>());
        var request = request();
        planning = Optional.of(workspace.background()
                .run(() -> workspace.account().client().recovery().plan(request),
                        answer -> plan.set(LoadState.of(answer))));
    }

    private void forgetPlan() {
        planning.ifPresent(Pending::forget);
        planning = Optional.empty();
    }

    private void start() {
        var request = request();
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
