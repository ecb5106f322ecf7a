package dev.strongroom.service.main;

import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.agent.Health;
import dev.strongroom.service.account.ControlCopies;
import dev.strongroom.service.cli.ProductVersion;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.AccountStore;
import dev.strongroom.service.usecase.AgentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the agent's parts. */
final class AgentHealth implements AgentStatus {
    private static final int API_VERSION = 1;

    private final String id;
    private final String name;
    private final Instant startedAt;
    private final DataDirectory data;
    private final AccountStore accounts;
    private final ControlCopies copies;

    AgentHealth(String id, String name, Instant startedAt, DataDirectory data, AccountStore accounts,
            ControlCopies copies) {
        this.id = id;
        this.name = name;
        this.startedAt = startedAt;
        this.data = data;
        this.accounts = accounts;
        this.copies = copies;
    }

    @Override
    public AgentInfo info(RequestScope scope) {
        return new AgentInfo(id, name, ProductVersion.current(), API_VERSION, startedAt);
    }

    @Override
    public Health health() {
        List<Health.Part> parts = List.of(part("database", database()), part("disk", disk()),
                part("control-copies", copies.problem()));
        return new Health(parts.stream().allMatch(Health.Part::healthy), parts);
    }

    private static Health.Part part(String name, Optional<String> problem) {
        return new Health.Part(name, problem.isEmpty(), problem.orElse(""));
    }

    private Optional<String> database() {
        try {
            accounts.all();
            return Optional.empty();
        } catch (DatabaseException e) {
            return Optional.of("The control database can't be read. The agent's log says why.");
        }
    }

    private Optional<String> disk() {
        try {
            data.requireSpace();
            return Optional.empty();
        } catch (StartRefusedException e) {
            return Optional.of("The disk of the agent's data directory is almost full. Make room.");
        }
    }
}
