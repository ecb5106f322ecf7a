package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Base64Value;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.Service;
import dev.strongroom.simulator.microsoft.http.Urls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** JSON batches: up to 20 requests in one, four of them at a time, each counted and answered by itself. */
public final class Batch {
    private static final int LARGEST = 20;
    private static final int AT_ONCE = 4;

    private final Service service;

    /** @param service answers what a batch holds */
    public Batch(Service service) {
        this.service = service;
    }

    /** The answers to all that the batch asks. */
    public Answer answer(Call call) {
        JsonNode requests = call.body().path("requests");
        if (requests.isEmpty() || requests.size() > LARGEST) {
            throw GraphException.badRequest("The number of batch steps must be between 1 and " + LARGEST + ".");
        }
        Map<String, CompletableFuture<ObjectNode>> answers = new LinkedHashMap<>();
        Semaphore turns = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (JsonNode step : requests) {
                List<CompletableFuture<ObjectNode>> before = new ArrayList<>();
                for (JsonNode id : step.path("dependsOn")) {
                    CompletableFuture<ObjectNode> other = answers.get(id.asText());
                    if (other == null) {
                        throw GraphException
                                .badRequest("A step depends on '" + id.asText() + "', which is not before it.");
                    }
                    before.add(other);
                }
                answers.put(step.path("id").asText(),
                        CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                                .thenApplyAsync(done -> step(call, step, before, turns), threads));
            }
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ArrayNode responses = body.putArray("responses");
            answers.values().forEach(answer -> responses.insert(0, answer.join()));
            return Answer.ok(body);
        }
    }

    private ObjectNode step(Call call, JsonNode step, List<CompletableFuture<ObjectNode>> before, Semaphore turns) {
        Request request = request(call.request(), step);
        if (before.stream().anyMatch(answer -> answer.join().path("status").asInt() >= 400)) {
            return response(step, new GraphException(424, "FailedDependency", "A step that this one depends on failed.")
                    .answer(request));
        }
        turns.acquireUninterruptibly();
        try {
            Service.Served served = service.serve(request);
            served.release().run();
            return response(step, served.answer());
        } finally {
            turns.release();
        }
    }

    private static Request request(Request outer, JsonNode step) {
        String[] url = step.path("url").asText().split("\\?", 2);
        Map<String, String> headers = new HashMap<>();
        outer.header("authorization").ifPresent(value -> headers.put("authorization", value));
        step.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
        JsonNode body = step.path("body");
        byte[] bytes = body.isMissingNode() || body.isNull() ? new byte[0]
                : body.isTextual() ? Base64.getDecoder().decode(body.asText())
                        : body.toString().getBytes(StandardCharsets.UTF_8);
        return new Request(step.path("method").asText().toUpperCase(Locale.ROOT), outer.origin(), Urls.segments(url[0]),
                Urls.query(url.length > 1 ? url[1] : ""), headers, bytes);
    }

    private static ObjectNode response(JsonNode step, Answer answer) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("id", step.path("id").asText());
        response.put("status", answer.status());
        ObjectNode headers = response.putObject("headers");
        answer.headers().forEach(headers::put);
        switch (answer.body()) {
            case Answer.Empty empty -> {
            }
            case Answer.Json json -> {
                headers.put("Content-Type", "application/json");
                response.set("body", json.value());
            }
            case Answer.Binary binary -> {
                headers.put("Content-Type", binary.mediaType());
                response.putPOJO("body", new Base64Value(binary.content()));
            }
        }
        return response;
    }
}
