package dev.strongroom.console.screenshots;

import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.connect.ConnectView;
import dev.strongroom.console.connect.ConnectViewModel;
import dev.strongroom.console.sample.Inline;
import dev.strongroom.console.sample.MemorySettings;
import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.store.ConsoleSettings;
import dev.strongroom.console.store.KnownAgent;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.ThemeChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The way to an agent, step by step. */
final class ConnectShots {
    private static final String NEW_AGENT = "192.168.4.20";

    private final Wording wording;

    ConnectShots(Wording wording) {
        this.wording = wording;
    }

    List<Shot> all() {
        Consumer<Hand> meet = hand -> hand.type("connect-address", NEW_AGENT).press("connect-go");
        var signIn = meet.andThen(hand -> hand.press("connect-accept")
                .type("connect-email", SampleAgent.BEA.email()));
        return List.of(
                shot("connect", SampleFrame.known(), _ -> {}),
                shot("connect-first-start", List.of(), _ -> {}),
                shot("connect-fingerprint", List.of(), meet),
                shot("connect-sign-in", List.of(), signIn),
                shot("connect-refused", List.of(), signIn.andThen(hand -> hand.type("connect-password", "wrong")
                        .press("connect-sign-in"))),
                shot("connect-new-password", List.of(), signIn.andThen(hand -> hand
                        .type("connect-password", SampleAgent.ONE_TIME_PASSWORD)
                        .press("connect-sign-in")
                        .type("connect-new", "twelve letters")
                        .type("connect-repeat", "twelve lette"))),
                shot("connect-changed-certificate", List.of(changed()), hand -> hand
                        .type("connect-address", changed().address().toString())
                        .press("connect-go")));
    }

    private Shot shot(String name, List<KnownAgent> known, Consumer<Hand> act) {
        return new Shot(name, () -> view(known), scene -> act.accept(new Hand(scene)));
    }

    private Parent view(List<KnownAgent> known) {
        var background = new Inline();
        var settings = new SettingsKeeper(new ConsoleSettings(ThemeChoice.SYSTEM, Optional.empty(), known),
                new MemorySettings(), background);
        var agents = new Agents(known, background, Runnable::run, SampleTime.CLOCK);
        return new ConnectView(new ConnectViewModel(new SampleAgent(Mood.WELL), agents, settings, background), wording)
                .root();
    }

    private static KnownAgent changed() {
        var fra = SampleFrame.known().getFirst();
        return new KnownAgent(fra.name(), fra.address(), Optional.of(new Fingerprint("0".repeat(64))), fra.email());
    }
}
