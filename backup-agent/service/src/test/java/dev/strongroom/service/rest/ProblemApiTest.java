package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.problem.Problem;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.rest.fakes.Samples;
import dev.strongroom.service.scope.RequestScope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is wrong is answered with a problem document")
class ProblemApiTest {
    private static final String TARGETS = "/api/v1/accounts/blue/storage-targets";
    private static final String TARGET = "{\"name\":\"Disk\",\"kind\":\"LOCAL\",\"location\":\"/srv\"}";

    @TempDir
    private static Path directory;
    private static TestApi api;
    private static String task;
    private static String entity;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.start(directory);
        RequestScope blue = FakeAgent.scope(FakeAgent.BLUE);
        task = api.agent().tasks().add(blue, Samples.newTask("Mail", "storage-001")).id();
        entity = api.agent().tasks().addMailbox(blue, task, Samples.newTask("", "").mailboxes().getFirst()).id();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({"GET, /, 404, not-found", "GET, /favicon.ico, 404, not-found", "GET, /api/v1/nothing, 404, not-found",
        "GET, /api/v2/health, 404, not-found", "PUT, /api/v1/health, 405, method-not-allowed",
        "DELETE, /api/v1/sessions, 405, method-not-allowed", "TRACE, /api/v1/health, 405, method-not-allowed",
        "GET, /api/v1/accounts/blue/entities/e/items/k/attachments/first, 404, not-found"})
    void unknownPlacesAndMethods(String method, String path, int status, String code) throws Exception {
        HttpResponse<String> response = api.send(method, path, api.blue(), "");

        assertProblem(response, status, code);
    }

    @Test
    void aWrongMethodIsToldWhichOnesThereAre() throws Exception {
        HttpResponse<String> response = api.send("PUT", "/api/v1/sessions", "", "{}");

        assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "not json", "{\"name\":}", "{\"name\":\"a\",\"name\":\"b\"}", TARGET + " {}", "\u0000"})
    void whatIsNoJsonIsMalformed(String body) throws Exception {
        assertProblem(api.send("POST", TARGETS, api.blue(), body), 400, "malformed-json");
    }

    @Test
    void aMissingBodyIsMalformed() throws Exception {
        HttpResponse<String> response = api.send(
                api.request("POST", TARGETS, api.blue(), "").header("Content-Type", "application/json").build());

        assertProblem(response, 400, "malformed-json");
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\":\"\",\"kind\":\"LOCAL\",\"location\":\"/srv\"} | name",
        "{\"kind\":\"LOCAL\",\"location\":\"/srv\"} | name",
        "{\"name\":null,\"kind\":\"LOCAL\",\"location\":\"/srv\"} | name",
        "{\"name\":7,\"kind\":\"LOCAL\",\"location\":\"/srv\"} | name",
        "{\"name\":\"Disk\",\"kind\":\"CLOUD\",\"location\":\"/srv\"} | kind",
        "{\"name\":\"Disk\",\"kind\":0,\"location\":\"/srv\"} | kind",
        "{\"name\":\"Disk\",\"kind\":\"LOCAL\",\"location\":\"/srv\",\"colour\":1} | colour",
        "{\"name\":\"Disk\",\"kind\":\"LOCAL\"} | location"})
    void aMemberThatIsNotValidIsNamed(String body, String field) throws Exception {
        HttpResponse<String> response = api.send("POST", TARGETS, api.blue(), body);

        assertProblem(response, 422, "invalid-input");
        assertThat(api.problem(response).field()).contains(field);
    }

    @Test
    void aMemberOfAListIsNamedByItsPlace() throws Exception {
        String body =
                """
                        {"name":"Mail","storageTargetId":"s","server":{"host":"h","port":993,"security":"TLS","connections":4},
                        "mailboxes":[{"user":"a","method":"PASSWORD","secret":"x"},{"user":"","method":"PASSWORD","secret":"x"}],
                        "schedule":{"frequency":"DAILY","hourUtc":3}}""";

        assertThat(api.problem(api.send("POST", "/api/v1/accounts/blue/tasks", api.blue(), body)).field())
                .contains("mailboxes[1].user");
    }

    @Test
    void aMemberWithinAnOptionalOneIsNamed() throws Exception {
        String body = """
                {"entityId":"e","run":1,"selection":{"folderIds":[],"itemKeys":[]},"method":"BYPASS","label":"",
                "targetMailbox":{"server":{"host":"h","port":0,"security":"TLS","connections":4},
                "login":{"user":"a","method":"PASSWORD","secret":"x"}}}""";

        assertThat(api.problem(api.send("POST", "/api/v1/accounts/blue/restores", api.blue(), body)).field())
                .contains("targetMailbox.server.port");
    }

    @Test
    void aMissingNumberIsNotTakenForZero() throws Exception {
        String body = """
                {"name":"Mail","server":{"host":"h","port":993,"security":"TLS","connections":4},
                "schedule":{"frequency":"DAILY"}}""";
        var request = api.request("PUT", "/api/v1/accounts/blue/tasks/" + task + "/settings", api.blue(), body)
                .header("If-Match", "\"1\"")
                .build();

        assertThat(api.problem(api.send(request)).field()).contains("schedule.hourUtc");
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({"jobs?status=DONE, status", "jobs?order=newest, order", "jobs?limit=0, limit", "jobs?limit=many, limit",
        "jobs?limit=1001, limit", "jobs?cursor=elsewhere, cursor", "entities/e/folders, run",
        "entities/e/items?run=1, folder", "entities/e/restore-points?from=yesterday, from"})
    void aParameterThatIsNotValidIsNamed(String path, String field) throws Exception {
        HttpResponse<String> response =
                api.get("/api/v1/accounts/blue/" + path.replace("/e/", "/" + entity + "/"), api.blue());

        assertProblem(response, 422, "invalid-input");
        assertThat(api.problem(response).field()).contains(field);
    }

    @Test
    void aBodyThatIsNoJsonByItsTypeIsRefused() throws Exception {
        var request = api.request("POST", TARGETS, api.blue(), TARGET).setHeader("Content-Type", "text/xml").build();

        assertProblem(api.send(request), 415, "unsupported-media-type");
    }

    @Test
    void anAnswerInAnotherFormatDoesNotExist() throws Exception {
        var request = api.request("GET", "/api/v1/health", "", "").header("Accept", "text/html").build();

        assertProblem(api.send(request), 406, "not-acceptable");
    }

    @Test
    void aMistakeOfTheProgramTellsNothingButItsId() throws Exception {
        api.agent().failNext(new IllegalStateException("secret of the program"));

        HttpResponse<String> response = api.get("/api/v1/accounts/blue/tasks", api.blue());

        Problem problem = assertProblem(response, 500, "internal-error");
        assertThat(response.body()).doesNotContain("secret", "IllegalState", "dev.strongroom");
        assertThat(problem.detail()).contains(problem.instance().orElseThrow());
    }

    @Test
    void everyAnswerHasItsId() throws Exception {
        HttpResponse<String> response = api.get("/api/v1/nothing", "");

        assertThat(response.headers().firstValue("X-Request-Id")).isEqualTo(api.problem(response).instance());
    }

    private static Problem assertProblem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode json = new ObjectMapper().readTree(response.body());
        assertThat(json.get("type").textValue()).isEqualTo("urn:strongroom:problem:" + code);
        assertThat(json.get("status").intValue()).isEqualTo(status);
        assertThat(json.get("code").textValue()).isEqualTo(code);
        assertThat(json.get("title").textValue()).endsWith(".");
        assertThat(json.get("detail").textValue()).isNotBlank();
        return new ObjectMapper().registerModule(new com.fasterxml.jackson.datatype.jdk8.Jdk8Module())
                .treeToValue(json, Problem.class);
    }
}
