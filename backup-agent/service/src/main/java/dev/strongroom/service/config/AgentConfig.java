package dev.strongroom.service.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that an operator can configure. docs/operator/configuration.md lists the keys.
 *
 * @param name how the agent calls itself to consoles and in snapshots; the host's name by default
 * @param data the data directory; it belongs to one process
 * @param mail what e-mails go out by; empty when they are written to the log
 * @param proxy the way out to providers; empty for the direct way
 */
public record AgentConfig(String name, Path data, ListenConfig listen, Optional<ProxyConfig> proxy,
        SecretsConfig secrets, AccountConfig account, DiskConfig disk, JobsConfig jobs, ControlCopyConfig controlCopy,
        VaultsConfig vaults, MicrosoftConfig microsoft, Optional<MailConfig> mail, AccessConfig access) {
    public AgentConfig {
        if (name.isBlank() || name.length() > 100) {
            throw StartRefusedException.config("\"name\" must have 1 to 100 characters.");
        }
    }

    /** What holds where an operator says nothing. */
    public static AgentConfig defaults(Surroundings surroundings) {
        return new AgentConfig(surroundings.hostName(), surroundings.dataHome().resolve("strongroom"),
                ListenConfig.DEFAULT, Optional.empty(),
                new SecretsConfig(surroundings.configHome().resolve("strongroom").resolve("master.key")),
                AccountConfig.DEFAULT, DiskConfig.DEFAULT, JobsConfig.DEFAULT, ControlCopyConfig.DEFAULT,
                VaultsConfig.DEFAULT, MicrosoftConfig.DEFAULT, Optional.empty(), AccessConfig.DEFAULT);
    }
}
