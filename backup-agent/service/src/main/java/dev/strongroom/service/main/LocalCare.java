package dev.strongroom.service.main;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.audit.ChainVerdict;
import dev.strongroom.service.cli.agent.LocalAgentCare;
import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.store.SqliteThreads;
import dev.strongroom.service.store.control.AuditCheck;
import dev.strongroom.service.store.control.AuditLog;
import dev.strongroom.service.store.control.ControlDatabase;
import dev.strongroom.service.store.control.IpRuleStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works in the control database of an agent that does not run. */
final class LocalCare implements LocalAgentCare {
    @Override
    public int liftIpRules(AgentConfig config) {
        return with(config, database -> {
            int lifted = new IpRuleStore(database).liftAll();
            new AuditLog(database, Clock.systemUTC()).add(new AuditEntry(Optional.empty(), "", "Operator",
                    AuditActivity.SECURITY_SETTINGS_CHANGED, "IP restrictions",
                    "Lifted on the agent's machine for " + lifted + " accounts", AuditEntry.Status.COMPLETED));
            return lifted;
        });
    }

    @Override
    public List<ChainVerdict> verifyAudit(AgentConfig config) {
        return with(config, database -> new AuditCheck(database).run());
    }

    private static <T> T with(AgentConfig config, Function<ControlDatabase, T> work) {
        if (!DataDirectory.holdsAgent(config.data())) {
            throw new StartRefusedException("no-agent-data",
                    "There is no agent's data in " + config.data() + ". Name its directory with --data.");
        }
        try (Ending ending = new Ending()) {
            DataDirectory data = ending.with(DataDirectory.open(config.data(), config.disk()));
            SqliteThreads threads = ending.with(SqliteThreads.ofDefaultSize());
            return work.apply(ending.with(ControlDatabase.open(data.controlDatabase(), threads)));
        }
    }
}
