package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.limits.Limit;
import dev.strongroom.simulator.microsoft.limits.Limits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LimitsTest extends TenantTest {
    private static final Limit TEN = new Limit(10, Duration.ofMinutes(10));

    private List<HttpResponse<byte[]>> ask(String path, int times) {
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(client().send("GET", path, ""));
        }
        return answers;
    }

    @Test
    void aMailboxHasItsBudgetAndTheOthersTheirs() {
        restart(Settings.usual().with(Limits.published().withMailbox(TEN)));
        List<HttpResponse<byte[]>> answers = ask(ANNA + "mailFolders", 11);
        HttpResponse<byte[]> refused = answers.getLast();

        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.statusCode() == 200);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(590, 600);
        assertThat(client().get("/v1.0/users/ben@harbour.example/mailFolders").path("value")).isNotEmpty();
    }

    @Test
    void inABatchEachRequestMeetsTheBudgetByItself() {
        restart(Settings.usual().with(Limits.published().withMailbox(TEN)));
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            requests.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"" + i
                            + "\",\"method\":\"GET\",\"url\":\"/users/anna@harbour.example/mailFolders/inbox\"}");
        }
        JsonNode responses = client().post("/v1.0/$batch", "{\"requests\":[" + requests + "]}").path("responses");
        List<Integer> statuses =
                StreamSupport.stream(responses.spliterator(), false).map(r -> r.path("status").asInt()).toList();

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(10);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(10);
        assertThat(responses.findValues("Retry-After")).hasSize(10);
    }

    @Test
    void moreThanFourAtOnceAreRefused() throws InterruptedException, ExecutionException {
        Settings usual = Settings.usual();
        restart(new Settings(usual.registration(), usual.limits(), Duration.ofMillis(500), usual.tokenLifetime(),
                usual.deltaLifetime(), usual.deltaExpired(), usual.drives()));
        List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> client().send("GET", ANNA + "mailFolders/inbox", "")));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
        }

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(4);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(4);
    }

    @Test
    void fourClientsThatAskAgainAtOnceAreNeverRefused() throws InterruptedException, ExecutionException {
        String message = ANNA + "messages/"
                + client().get(ANNA + "mailFolders/inbox/messages?$top=1").at("/value/0/id").asText();
        List<Future<List<HttpResponse<byte[]>>>> clients = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                clients.add(threads.submit(() -> ask(message + "/$value", 200)));
            }
        }
        for (var answers : clients) {
            assertThat(answers.get()).allMatch(answer -> answer.statusCode() == 200);
        }
    }

    @Test
    void theDirectoryCountsResourceUnitsAndSaysSoBeforeTheyAreGone() {
        Limits p = Limits.published();
        restart(Settings.usual()
                .with(new Limits(p.app(), p.mailbox(), 4, p.mailboxUpload(), new Limit(20, Duration.ofMinutes(1)),
                        p.notesMinute(), p.notesHour(), 20, p.drives(), true)));
        List<HttpResponse<byte[]>> answers = ask("/v1.0/users", 11);

        assertThat(answers.getFirst().headers().firstValue("x-ms-resource-unit")).hasValue("2");
        assertThat(answers.get(9).headers().firstValue("x-ms-throttle-limit-percentage")).hasValue("1.0");
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
    }

    @Test
    void oneNoteRefusesWithoutSayingHowLong() {
        Limits p = Limits.published();
        restart(Settings.usual()
                .with(new Limits(p.app(), p.mailbox(), 4, p.mailboxUpload(), p.directory(),
                        new Limit(1, Duration.ofMinutes(1)), p.notesHour(), 20, p.drives(), true)));
        HttpResponse<byte[]> refused = ask(ANNA + "onenote/notebooks", 2).getLast();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aStepThatDependsOnOneThatFailedIsNotTaken() {
        JsonNode responses = client().post("/v1.0/$batch", """
                {"requests":[{"id":"1","method":"GET","url":"/users/nobody"},
                 {"id":"2","method":"GET","url":"/users","dependsOn":["1"]},
                 {"id":"3","method":"GET","url":"/users?$top=1"}]}""").path("responses");

        assertThat(responses.findValuesAsText("status")).containsExactlyInAnyOrder("404", "424", "200");
    }

    @Test
    void whoeverAsksSharePointOnAndOnIsToldWith503() {
        restart(Settings.usual().with(Limits.published().withDrives(new Limit(12, Duration.ofMinutes(1)))));
        List<HttpResponse<byte[]>> answers = ask("/v1.0/sites/root/permissions", 6);

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactly(200, 200, 429, 429, 503, 503);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void drivesCostUnitsAndSayHowManyAreLeftWhenFewAre() {
        restart(Settings.usual().with(Limits.published().withDrives(new Limit(12, Duration.ofMinutes(1)))));
        String drive = "/v1.0/drives/" + client().get(ANNA + "drive").path("id").asText();
        List<HttpResponse<byte[]>> answers = ask(drive + "/root/permissions", 3);

        assertThat(answers.getFirst().headers().firstValue("RateLimit-Remaining")).isEmpty();
        assertThat(answers.get(1).headers().firstValue("RateLimit-Remaining")).hasValue("1");
        assertThat(answers.get(2).statusCode()).isEqualTo(429);
        assertThat(TestClient.json(answers.get(2)).at("/error/code").asText()).isEqualTo("activityLimitReached");
        assertThat(answers.get(2).headers().firstValue("Retry-After")).isPresent();
    }
}
