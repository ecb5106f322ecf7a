package dev.strongroom.console.screenshots;

import dev.strongroom.console.Screens;
import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.frame.FrameView;
import dev.strongroom.console.frame.FrameViewModel;
import dev.strongroom.console.navigation.Announcer;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.sample.MemorySettings;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.store.ConsoleSettings;
import dev.strongroom.console.store.KnownAgent;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.ThemeChoice;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/** A frame that is connected to a sample agent. */
final class SampleFrame {
    private static final KnownAgent FRA = agent("agent-fra-1", "fra-1.backup.nordwind.example");

    private final FrameView view;
    private final Workspace workspace;

    SampleFrame(SampleAgent agent, Background background, Wording wording) {
        var agents = new Agents(known(), background, Runnable::run, SampleTime.CLOCK);
        agents.signedIn(FRA, new AgentConnection.Session(agent, SampleAgent.BEA, SampleAgent.ACCOUNTS));
        this.workspace = new Workspace(agents.open().get().orElseThrow(), background, new Navigator(), new Announcer());
        var theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
        var settings = new SettingsKeeper(ConsoleSettings.FIRST, new MemorySettings(), background);
        var model = new FrameViewModel(workspace, agents, theme, _ -> {});
        this.view = new FrameView(model, wording,
                new Screens(workspace, agents, settings, theme, SavePlace.dialog(), wording));
    }

    /** The agents that the sample's user has met. */
    static List<KnownAgent> known() {
        return List.of(FRA, agent("agent-dub-1", "10.20.0.7"), agent("agent-lab", "lab.local"));
    }

    Parent at(Place place) {
        workspace.navigator().go(place);
        return view.root();
    }

    Workspace workspace() {
        return workspace;
    }

    FrameView view() {
        return view;
    }

    private static KnownAgent agent(String name, String host) {
        return new KnownAgent(name, AgentAddress.parse(host).orElseThrow(), Optional.of(SampleAgent.FINGERPRINT),
                Optional.of(SampleAgent.BEA.email()));
    }
}
