package dev.strongroom.service.cli.agent;

import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.ConfigReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the agent is configured: a file, and what the command line says over it. */
public final class ConfigArguments {
    @Option(names = "--config", paramLabel = "FILE",
            description = "The configuration (YAML); docs/operator/configuration.md lists its keys.")
    private Optional<Path> file;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory; the same as --set data=DIR.")
    private Optional<Path> data;

    @Option(names = "--port", paramLabel = "PORT",
            description = "Where the REST API listens, 0 for a free port; the same as --set listen.port=PORT.")
    private Optional<Integer> port;

    @Option(names = "--set", paramLabel = "KEY=VALUE",
            description = "One setting, e.g. listen.port=8443; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** The whole configuration. */
    public AgentConfig read(ConfigReader reader) {
        Map<String, String> overrides = new LinkedHashMap<>(settings);
        data.ifPresent(directory -> overrides.put("data", directory.toAbsolutePath().toString()));
        port.ifPresent(number -> overrides.put("listen.port", Integer.toString(number)));
        return reader.read(file, overrides);
    }
}
