package dev.strongroom.service.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A simulated tenant of Microsoft 365 in a process of its own, which counts what it is asked. */
final class TenantProcess implements AutoCloseable {
    /** A behaviour: as many requests as anybody likes. */
    static final String UNLIMITED = """
            {"limits":{"mailbox":{"amount":100000000,"millis":600000},"app":{"amount":100000000,"millis":10000}}}""";
    private static final int LATENCY_MILLIS = 5;

    private final MeasuredProcess process;
    private final JsonApi control;

    private TenantProcess(MeasuredProcess process) {
        this.process = process;
        control = new JsonApi(URI.create(login() + "/_sim/"));
    }

    /**
     * Starts a tenant.
     *
     * @param behaviour JSON as docs/simulator.md describes it
     * @param size options of the command that say how large it is
     */
    static TenantProcess start(Scripts scripts, Path directory, String behaviour, String... size) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "tenant", ".json"), behaviour);
        List<String> command = new ArrayList<>(scripts.strongroom("simulator", "microsoft", "--latency",
                Integer.toString(LATENCY_MILLIS), "--faults", file.toString()));
        command.addAll(List.of(size));
        return new TenantProcess(MeasuredProcess.start(command, Files.createTempFile(directory, "tenant", ".log")));
    }

    /** So many files of each drive get other content. */
    void edit(int files) throws IOException, InterruptedException {
        control.post("edit", Map.of("files", files));
    }

    /** Where the login is, and Graph below it. */
    String login() {
        return process.ready().get("login").asText();
    }

    /** How an agent is told to reach it. */
    Map<String, ?> connection() {
        return Map.of("service", "MICROSOFT365", "tenant",
                Map.of("tenant", "harbour.example", "clientId", "demo", "loginUrl", login(), "graphUrl",
                        process.ready().get("graph").asText()),
                "credential", Map.of("secret", "demo"));
    }

    /** What it was asked so far. */
    SimulatedRequests requests() throws IOException, InterruptedException {
        JsonNode coverage = control.get("coverage");
        return SimulatedRequests.of(coverage);
    }

    @Override
    public void close() {
        control.close();
        process.close();
    }
}
