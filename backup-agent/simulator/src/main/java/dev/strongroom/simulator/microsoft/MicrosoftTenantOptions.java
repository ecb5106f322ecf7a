package dev.strongroom.simulator.microsoft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A tenant as the command line describes it.
 *
 * @param behaviour a JSON file with settings and faults
 * @param latencyMillis of each request; wins over the file
 */
public record MicrosoftTenantOptions(int port, long seed, Profile profile, Optional<Path> behaviour,
        Optional<Integer> latencyMillis) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Starts it; throws IllegalArgumentException with a sentence for a name or a file that is wrong. */
    public SimulatedTenant start() throws IOException {
        JsonNode file = file();
        Settings settings = Settings.read(file);
        if (latencyMillis.isPresent()) {
            settings = settings.with(Duration.ofMillis(latencyMillis.get()));
        }
        JsonNode faults = file.has("faults") ? file.get("faults") : SimulatedTenant.noFaults();
        return SimulatedTenant.start(port, profile, seed, settings, faults);
    }

    private JsonNode file() throws IOException {
        if (behaviour.isEmpty()) {
            return JSON.createObjectNode();
        }
        if (!Files.isReadable(behaviour.get())) {
            throw new IllegalArgumentException("The file " + behaviour.get() + " can't be read.");
        }
        try {
            return JSON.readTree(Files.readAllBytes(behaviour.get()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The file " + behaviour.get() + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
