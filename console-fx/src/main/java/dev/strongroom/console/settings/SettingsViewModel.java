package dev.strongroom.console.settings;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.console.theme.ThemeChoice;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.model.storage.StorageTargetView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/** What can be set about the console, its agents, the user and the account's storage. */
public final class SettingsViewModel {
    private final Workspace workspace;
    private final Agents agents;
    private final SettingsKeeper settings;
    private final ObjectProperty<ThemeChoice> theme;
    private final ReadOnlyObjectWrapper<LoadState<List<StorageTargetView>>> targets = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /** Loads at once. */
    public SettingsViewModel(Workspace workspace, Agents agents, SettingsKeeper settings,
            ObjectProperty<ThemeChoice> theme) {
        this.workspace = workspace;
        this.agents = agents;
        this.settings = settings;
        this.theme = theme;
        load();
    }

    ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** The language's tag; empty for the system's. It holds from the next start. */
    Optional<String> language() {
        return settings.current().get().language();
    }

    void language(Optional<String> tag) {
        settings.change(now -> now.withLanguage(tag));
    }

    ObservableList<AgentConnection> agents() {
        return agents.all();
    }

    /** Forgets an agent and its fingerprint. */
    void forget(AgentConnection agent) {
        settings.change(now -> now.without(agent.known().address()));
        agents.forget(agent.known().address());
    }

    /** For what storage targets need to be tried and added. */
    Workspace workspace() {
        return workspace;
    }

    ReadOnlyObjectProperty<LoadState<List<StorageTargetView>>> targets() {
        return targets.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ClientException>> problem() {
        return problem.getReadOnlyProperty();
    }

    void load() {
        workspace.background()
                .run(
                        () -> workspace.account().client().storage().list(PageQuery.whole()).items(),
                        answer -> targets.set(LoadState.of(answer)));
    }

    /** Changes the user's password; {@code done} is called when it is changed. */
    void changePassword(String oldPassword, String newPassword, Runnable done) {
        problem.set(Optional.empty());
        workspace.account()
                .agent()
                .session()
                .ifPresent(session -> workspace.background()
                        .run(
                                () -> session.client().changePassword(new PasswordChange(oldPassword, newPassword)),
                                answer -> {
                                    switch (answer) {
                                        case Answer.Value<SignedIn> _ -> {
                                            workspace.announcer().done("settings.message.password");
                                            done.run();
                                        }
                                        case Answer.Failure<SignedIn>(var failure) -> problem.set(Optional.of(failure));
                                    }
                                }));
    }
}
