package dev.strongroom.console.recovery;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.background.HeldAnswers;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.navigation.Announcer;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.store.KnownAgent;
import java.util.List;
import java.util.Optional;

/** The sample agent's account, signed in to, whose answers come when the test lets them go. */
final class SampleWorkspace {
    private SampleWorkspace() {}

    static Workspace with(HeldAnswers answers) {
        var known = new KnownAgent("agent", AgentAddress.parse("agent.example").orElseThrow(),
                Optional.of(SampleAgent.FINGERPRINT), Optional.empty());
        var agents = new Agents(List.of(known), answers, Runnable::run, SampleTime.CLOCK);
        agents.signedIn(known, new AgentConnection.Session(new SampleAgent(Mood.WELL), SampleAgent.BEA,
                SampleAgent.ACCOUNTS));
        return new Workspace(agents.open().get().orElseThrow(), answers, new Navigator(), new Announcer());
    }
}
