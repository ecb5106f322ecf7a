package dev.strongroom.service.main;

import dev.strongroom.service.cli.user.PasswordReset;
import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.security.Administrators;
import dev.strongroom.service.security.OneTimePassword;
import dev.strongroom.service.store.SqliteThreads;
import dev.strongroom.service.store.control.ControlDatabase;
import dev.strongroom.service.store.control.UserStore;
import java.security.SecureRandom;
import java.time.Clock;

/** Resets passwords in the control database of an agent that does not run. */
final class LocalPasswordReset implements PasswordReset {
    @Override
    public OneTimePassword reset(AgentConfig config, String email) {
        if (!DataDirectory.holdsAgent(config.data())) {
            throw new StartRefusedException("no-agent-data",
                    "There is no agent's data in " + config.data() + ". Name its directory with --data.");
        }
        try (Ending ending = new Ending()) {
            DataDirectory data = ending.with(DataDirectory.open(config.data(), config.disk()));
            SqliteThreads threads = ending.with(SqliteThreads.ofDefaultSize());
            ControlDatabase database = ending.with(ControlDatabase.open(data.controlDatabase(), threads));
            return new Administrators(new UserStore(database, Clock.systemUTC()), Clock.systemUTC(), new SecureRandom())
                    .reset(email);
        }
    }
}
