package dev.strongroom.console.store;

import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.theme.ThemeChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the console remembers.
 *
 * @param language an IETF language tag; empty for the system's
 * @param agents in the order they were met
 */
public record ConsoleSettings(ThemeChoice theme, Optional<String> language, List<KnownAgent> agents) {
    /** Of a console that was never started. */
    public static final ConsoleSettings FIRST = new ConsoleSettings(ThemeChoice.SYSTEM, Optional.empty(), List.of());

    public ConsoleSettings {
        agents = List.copyOf(agents);
    }

    /** With another theme. */
    public ConsoleSettings with(ThemeChoice choice) {
        return new ConsoleSettings(choice, language, agents);
    }

    /** With another language. */
    public ConsoleSettings withLanguage(Optional<String> tag) {
        return new ConsoleSettings(theme, tag, agents);
    }

    /** With an agent, in place of what was known of the same address. */
    public ConsoleSettings with(KnownAgent agent) {
        if (agents.stream().noneMatch(known -> known.address().equals(agent.address()))) {
            return new ConsoleSettings(theme, language, Stream.concat(agents.stream(), Stream.of(agent)).toList());
        }
        return new ConsoleSettings(theme, language, agents.stream()
                .map(known -> known.address().equals(agent.address()) ? agent : known)
                .toList());
    }

    /** Without the agent of the address. */
    public ConsoleSettings without(AgentAddress address) {
        return new ConsoleSettings(theme, language,
                agents.stream().filter(known -> !known.address().equals(address)).toList());
    }
}
