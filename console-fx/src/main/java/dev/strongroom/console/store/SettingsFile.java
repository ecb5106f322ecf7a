package dev.strongroom.console.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings as a JSON file in the user's configuration directory. */
public final class SettingsFile implements SettingsStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    /** At the path; its directory is made when something is saved. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** Where the operating system wants it. */
    public static SettingsFile ofUser(Map<String, String> environment, String osName, Path home) {
        var os = osName.toLowerCase(Locale.ROOT);
        var base = os.startsWith("windows") ? Path.of(environment.getOrDefault("APPDATA", home.toString()))
                : os.startsWith("mac") ? home.resolve("Library/Application Support")
                        : Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                                .filter(dir -> !dir.isBlank())
                                .map(Path::of)
                                .orElse(home.resolve(".config"));
        return new SettingsFile(base.resolve("strongroom").resolve("console.json"));
    }

    @Override
    public ConsoleSettings load() throws IOException {
        if (!Files.exists(file)) {
            return ConsoleSettings.FIRST;
        }
        var saved = JSON.readValue(Files.readAllBytes(file), Saved.class);
        var theme = Stream.of(ThemeChoice.values()).filter(choice -> choice.name().equals(saved.theme())).findFirst();
        return new ConsoleSettings(theme.orElse(ThemeChoice.SYSTEM), Optional.ofNullable(saved.language()),
                saved.agents() == null ? List.of() : saved.agents().stream().flatMap(SavedAgent::read).toList());
    }

    @Override
    public void save(ConsoleSettings settings) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var fresh = Files.createTempFile(directory, "console", ".tmp");
        try {
            var saved = new Saved(settings.theme().name(), settings.language().orElse(null),
                    settings.agents().stream().map(SavedAgent::of).toList());
            Files.write(fresh, JSON.writeValueAsBytes(saved));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Saved(@Nullable String theme, @Nullable String language, @Nullable List<SavedAgent> agents) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SavedAgent(String name, String address, @Nullable String fingerprint, @Nullable String email) {
        static SavedAgent of(KnownAgent agent) {
            return new SavedAgent(agent.name(), agent.address().toString(),
                    agent.fingerprint().map(Fingerprint::hex).orElse(null), agent.email().orElse(null));
        }

        Stream<KnownAgent> read() {
            return AgentAddress.parse(address)
                    .stream()
                    .map(parsed -> new KnownAgent(name, parsed,
                            Optional.ofNullable(fingerprint).map(Fingerprint::new), Optional.ofNullable(email)));
        }
    }
}
