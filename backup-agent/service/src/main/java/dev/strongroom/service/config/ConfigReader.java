package dev.strongroom.service.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes an {@link AgentConfig} of the defaults, a YAML file and the command line, each overriding the one before. */
public final class ConfigReader {
    private static final YAMLMapper YAML = YAMLMapper
            .builder(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Surroundings surroundings;

    public ConfigReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Reads the configuration.
     *
     * @param file the YAML file, when there is one
     * @param overrides from the command line: keys with dots between their parts, e.g. {@code listen.port}
     * @throws StartRefusedException for an unknown key, a value of the wrong kind or out of range, or an unreadable file
     */
    public AgentConfig read(Optional<Path> file, Map<String, String> overrides) {
        ObjectNode tree = YAML.valueToTree(AgentConfig.defaults(surroundings));
        file.ifPresent(path -> merge(tree, parse(path)));
        overrides.forEach((key, value) -> set(tree, key, value));
        try {
            return YAML.treeToValue(tree, AgentConfig.class);
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    private static ObjectNode parse(Path file) {
        try {
            JsonNode node = YAML.readTree(Files.readString(file));
            if (node == null || node.isMissingNode() || node.isNull()) {
                return YAML.createObjectNode();
            }
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw StartRefusedException.config("The configuration file " + file + " must hold keys and values.");
        } catch (JsonProcessingException e) {
            throw new StartRefusedException("config-invalid", "The configuration file " + file + " is not valid YAML: "
                    + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new StartRefusedException("config-invalid",
                    "The configuration file " + file + " can't be read. Check that it exists and its permissions.", e);
        }
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode branch && into.get(entry.getKey()) instanceof ObjectNode known) {
                merge(known, branch);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void set(ObjectNode tree, String key, String value) {
        List<String> parts = List.of(key.split("\\.", -1));
        ObjectNode branch = tree;
        for (String part : parts.subList(0, parts.size() - 1)) {
            branch = branch.get(part) instanceof ObjectNode known ? known : branch.putObject(part);
        }
        branch.put(parts.getLast(), value);
    }

    private static StartRefusedException refusal(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() instanceof StartRefusedException refused) {
            return refused;
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new StartRefusedException("config-invalid", "The configuration has the unknown key \""
                    + path(unknown) + "\". Known here: " + known(unknown) + ".", e);
        }
        String key = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return new StartRefusedException("config-invalid",
                "The configuration's value of \"" + key + "\" is missing or not of the right kind.", e);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream().map(JsonMappingException.Reference::getFieldName).collect(Collectors.joining("."));
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
