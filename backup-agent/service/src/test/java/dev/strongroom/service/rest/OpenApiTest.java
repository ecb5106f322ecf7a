package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The OpenAPI document")
class OpenApiTest {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> SCHEMA_TYPES = Set.of("object", "array", "string", "integer", "number", "boolean");

    @TempDir
    private static Path directory;
    private static JsonNode document;

    @BeforeAll
    static void read() throws Exception {
        try (TestApi api = TestApi.start(directory)) {
            var response = api.get("/api/v1/openapi.json", "");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
            document = new ObjectMapper().readTree(response.body());
        }
    }

    @Test
    void saysThatItIsVersion31() {
        assertThat(document.get("openapi").textValue()).matches("3\\.1\\.\\d");
        assertThat(document.at("/info/title").textValue()).isNotBlank();
        assertThat(document.at("/info/version").textValue()).isNotBlank();
    }

    @Test
    void saysThatPathsStandAtThisAddress() {
        assertThat(document.at("/servers/0/url").textValue()).isEqualTo("/");
    }

    @Test
    void hasOneNameForEachOperation() {
        List<String> ids = new ArrayList<>();
        operations((path, operation) -> ids.add(operation.get("operationId").textValue()));

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(35);
    }

    @Test
    void declaresEveryParameterOfEveryPath() {
        operations((path, operation) -> {
            List<String> inPath = new ArrayList<>();
            Matcher matcher = PATH_PARAMETER.matcher(path);
            while (matcher.find()) {
                inPath.add(matcher.group(1));
            }
            List<String> declared = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.get("in").textValue().equals("path")) {
                    assertThat(parameter.get("required").booleanValue()).isTrue();
                    declared.add(parameter.get("name").textValue());
                }
            });
            assertThat(declared).as(path).containsExactlyInAnyOrderElementsOf(inPath);
        });
    }

    @Test
    void describesTheSuccessAndTheProblemsOfEveryOperation() {
        operations((path, operation) -> {
            assertThat(operation.get("summary").textValue()).isNotBlank();
            List<String> statuses = new ArrayList<>();
            operation.get("responses").fieldNames().forEachRemaining(statuses::add);
            assertThat(statuses).as(path).contains("default").anyMatch(status -> status.matches("20[0124]"));
            operation.get("responses")
                    .forEach(response -> assertThat(response.has("$ref") || response.has("description")).isTrue());
        });
    }

    @Test
    void pointsOnlyToWhatIsThere() {
        document.findValues("$ref").forEach(reference -> {
            assertThat(reference.textValue()).startsWith("#/");
            assertThat(document.at(reference.textValue().substring(1)).isMissingNode()).as(reference.textValue())
                    .isFalse();
        });
        document.findValues("mapping")
                .forEach(mapping -> mapping.forEach(
                        target -> assertThat(document.at(target.textValue().substring(1)).isMissingNode()).isFalse()));
    }

    @Test
    void hasSchemasOfJsonSchemaAlone() {
        document.at("/components/schemas").properties().forEach(entry -> checkSchema(entry.getKey(), entry.getValue()));
        assertThat(document.findValues("nullable")).as("nullable is of OpenAPI 3.0").isEmpty();
        assertThat(document.at("/components/schemas/Download").isMissingNode()).isTrue();
    }

    @Test
    void requiresWhatIsNotOptional() {
        assertThat(document.at("/components/schemas/Problem/required"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code");
        assertThat(document.at("/components/schemas/ImapServer/properties/port/maximum").intValue()).isEqualTo(65535);
    }

    @Test
    void knowsEveryKindOfEvent() {
        assertThat(document.at("/components/schemas/AgentEvent/discriminator/mapping").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("job", "task", "task-removed", "entity", "audit");
        assertThat(document.at("/components/schemas/JobChanged/properties/type/const").textValue()).isEqualTo("job");
    }

    @Test
    void asksForATokenUnlessItSaysOtherwise() {
        assertThat(document.at("/components/securitySchemes/bearer/scheme").textValue()).isEqualTo("bearer");
        operations((path, operation) -> assertThat(operation.has("security")).as(path).isTrue());
    }

    private static void checkSchema(String name, JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            assertThat(SCHEMA_TYPES).as(name).contains(type.textValue());
        } else {
            assertThat(schema.has("$ref") || schema.has("oneOf")).as(name + ": " + schema).isTrue();
        }
        schema.path("properties")
                .properties()
                .forEach(entry -> checkSchema(name + "." + entry.getKey(), entry.getValue()));
        if (schema.has("items")) {
            checkSchema(name + "[]", schema.get("items"));
        }
    }

    private static void operations(BiConsumer<String, JsonNode> check) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> check.accept(path.getKey(), operation)));
    }
}
