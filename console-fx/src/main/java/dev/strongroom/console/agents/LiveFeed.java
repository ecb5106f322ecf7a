package dev.strongroom.console.agents;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.AccountClient;
import dev.strongroom.console.client.AgentListener;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.EventSubscription;
import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.SignedOutException;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** What happens in the open account, told on the JavaFX thread. Used on that thread only. */
public final class LiveFeed implements AutoCloseable {
    private final AccountClient client;
    private final Background background;
    private final Executor window;
    private final EventSubscription subscription;
    private final ObservableList<JobView> running = FXCollections.observableArrayList();
    /** One for all: a view of its own would be collected with whoever listens to it. */
    private final ObservableList<JobView> runningView = FXCollections.unmodifiableObservableList(running);
    private final ReadOnlyObjectWrapper<AgentState.Kind> link = new ReadOnlyObjectWrapper<>(AgentState.Kind.ONLINE);
    /** Jobs known to have ended: what an answer says of them may be older than the event that told it. */
    private final Set<String> ended = new HashSet<>();
    private final List<Consumer<AgentEvent>> listeners = new ArrayList<>();
    private final List<Runnable> refreshers = new ArrayList<>();
    private Pending reading = Pending.NONE;

    /** Begins to listen. */
    public LiveFeed(AccountClient client, Background background, Executor window) {
        this.client = client;
        this.background = background;
        this.window = window;
        this.subscription = client.subscribe(new OnWindow());
    }

    /** Jobs that wait or run, the oldest first. */
    public ObservableList<JobView> running() {
        return runningView;
    }

    /** Whether the agent is heard. */
    public ReadOnlyObjectProperty<AgentState.Kind> link() {
        return link.getReadOnlyProperty();
    }

    /** Calls the listener for every event until the subscription ends. */
    public Subscription onEvent(Consumer<AgentEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls {@code refresh} whenever events may have been missed, until the subscription ends. */
    public Subscription onReconnected(Runnable refresh) {
        refreshers.add(refresh);
        return () -> refreshers.remove(refresh);
    }

    /** Takes in a job that an answer told of before its event comes. */
    public void learn(JobView job) {
        if (job.status().ended()) {
            ended.add(job.id());
            running.removeIf(known -> known.id().equals(job.id()));
        }
        if (ended.contains(job.id())) {
            return;
        }
        for (var i = 0; i < running.size(); i++) {
            if (running.get(i).id().equals(job.id())) {
                running.set(i, job);
                return;
            }
        }
        running.add(job);
    }

    @Override
    public void close() {
        subscription.close();
        reading.forget();
        listeners.clear();
        refreshers.clear();
    }

    private void readRunning() {
        reading.forget();
        reading = background.run(() -> {
            var pending = client.jobs().list(JobQuery.of(JobStatus.PENDING), PageQuery.first()).items();
            var inProgress = client.jobs().list(JobQuery.of(JobStatus.IN_PROGRESS), PageQuery.first()).items();
            return Stream.concat(inProgress.stream(), pending.stream()).toList();
        }, answer -> {
            // A failure here is the broken link again, which the event stream tells of.
            if (answer instanceof Answer.Value<List<JobView>>(var jobs)) {
                running.setAll(jobs.stream().filter(job -> !ended.contains(job.id())).toList());
            }
        });
    }

    private final class OnWindow implements AgentListener {
        private boolean connectedBefore;

        @Override
        public void connected() {
            window.execute(() -> {
                link.set(AgentState.Kind.ONLINE);
                readRunning();
                if (connectedBefore) {
                    List.copyOf(refreshers).forEach(Runnable::run);
                }
                connectedBefore = true;
            });
        }

        @Override
        public void happened(AgentEvent event) {
            window.execute(() -> {
                if (event instanceof AgentEvent.JobChanged(var job)) {
                    learn(job);
                }
                List.copyOf(listeners).forEach(listener -> listener.accept(event));
            });
        }

        @Override
        public void lost(ClientException problem) {
            window.execute(() -> link.set(switch (problem) {
                case SignedOutException _ -> AgentState.Kind.SIGNED_OUT;
                case ChangedCertificateException _ -> AgentState.Kind.DISTRUSTED;
                default -> AgentState.Kind.LOST;
            }));
        }
    }
}
