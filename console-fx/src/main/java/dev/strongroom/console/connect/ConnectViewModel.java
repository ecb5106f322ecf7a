package dev.strongroom.console.connect;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.AgentClient;
import dev.strongroom.console.client.AgentConnector;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.client.UnknownAgentException;
import dev.strongroom.console.store.KnownAgent;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.model.agent.Health;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** Leads from an address to a session. */
public final class ConnectViewModel implements AutoCloseable {
    /** What the agent asks of a new password. */
    public static final int SHORTEST_PASSWORD = 12;

    private record Opened(KnownAgent known, AgentConnection.Session session) {}

    private final AgentConnector connector;
    private final Agents agents;
    private final SettingsKeeper settings;
    private final Background background;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ConnectStep> step = new ReadOnlyObjectWrapper<>(ConnectStep.CHOOSE);
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fingerprint>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<KnownAgent> agent = Optional.empty();
    private Optional<AgentClient> client = Optional.empty();
    private Pending pending = Pending.NONE;

    /** Opened sessions go to {@code agents}, accepted fingerprints to {@code settings}. */
    public ConnectViewModel(AgentConnector connector, Agents agents, SettingsKeeper settings, Background background) {
        this.connector = connector;
        this.agents = agents;
        this.settings = settings;
        this.background = background;
    }

    StringProperty address() {
        return address;
    }

    StringProperty email() {
        return email;
    }

    ReadOnlyObjectProperty<ConnectStep> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ClientException>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Fingerprint>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ObservableList<AgentConnection> agents() {
        return agents.all();
    }

    /** Where the user is about to sign in. */
    String agentName() {
        return agent.map(KnownAgent::name).orElse("");
    }

    /** True when what was typed can be an address. */
    boolean addressIsValid() {
        return AgentAddress.parse(address.get()).isPresent();
    }

    /** Meets the agent at the typed address. */
    void connect() {
        AgentAddress.parse(address.get())
                .ifPresent(parsed -> meet(settings.current()
                        .get()
                        .agents()
                        .stream()
                        .filter(known -> known.address().equals(parsed))
                        .findFirst()
                        .orElseGet(() -> KnownAgent.met(parsed, Optional.empty()))));
    }

    /** Meets an agent: says whether it is the accepted one, and asks for the user. */
    public void meet(KnownAgent known) {
        agent = Optional.of(known);
        address.set(known.address().toString());
        email.set(known.email().orElse(email.get()));
        dropClient();
        var opened = connector.open(known.address(), known.fingerprint());
        client = Optional.of(opened);
        run(opened::health, (Health _) -> step.set(ConnectStep.SIGN_IN));
    }

    /** The user compared the fingerprint: it is pinned from now on. */
    void accept() {
        agent.ifPresent(met -> {
            var pinned = new KnownAgent(met.name(), met.address(), shown.get(), met.email());
            settings.change(now -> now.with(pinned));
            meet(pinned);
        });
    }

    /** Goes back to the list. */
    void leave() {
        pending.forget();
        busy.set(false);
        problem.set(Optional.empty());
        dropClient();
        step.set(ConnectStep.CHOOSE);
    }

    /** Forgets the agent with its fingerprint, so that it can be met as for the first time. */
    void forget() {
        agent.ifPresent(met -> {
            settings.change(now -> now.without(met.address()));
            agents.forget(met.address());
        });
        leave();
    }

    void signIn(String password) {
        client.ifPresent(with -> run(() -> with.signIn(new SignInRequest(email.get().strip(), password)), signedIn -> {
            if (signedIn.passwordChangeRequired()) {
                step.set(ConnectStep.NEW_PASSWORD);
            } else {
                open(with, signedIn);
            }
        }));
    }

    void changePassword(String oldPassword, String newPassword) {
        client.ifPresent(with -> run(() -> with.changePassword(new PasswordChange(oldPassword, newPassword)),
                signedIn -> open(with, signedIn)));
    }

    @Override
    public void close() {
        pending.forget();
        dropClient();
    }

    private void open(AgentClient with, SignedIn signedIn) {
        agent.ifPresent(met -> run(() -> {
            var known = met.with(with.agent().name(), signedIn.user().email());
            return new Opened(known, new AgentConnection.Session(with, signedIn.user(), with.accounts()));
        }, opened -> {
            // From here on the session owns the client.
            client = Optional.empty();
            settings.change(now -> now.with(opened.known()));
            agents.signedIn(opened.known(), opened.session());
        }));
    }

    private <T> void run(Call<T> call, Consumer<T> then) {
        pending.forget();
        busy.set(true);
        problem.set(Optional.empty());
        pending = background.run(call, answer -> {
            busy.set(false);
            switch (answer) {
                case Answer.Value<T>(var value) -> then.accept(value);
                case Answer.Failure<T>(UnknownAgentException first) -> {
                    shown.set(Optional.of(first.fingerprint()));
                    step.set(ConnectStep.FINGERPRINT);
                }
                case Answer.Failure<T>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }

    private void dropClient() {
        client.ifPresent(AgentClient::close);
        client = Optional.empty();
    }
}
