package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.demo.stage.SimulatorProcess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The simulated tenant of Microsoft 365, a process that ends with this one. */
final class SimulatedTenant implements AutoCloseable {
    private static final String NAME = "harbour.example";
    /** The id of the application and its secret, both made up. */
    private static final String APPLICATION = "demo";

    private final SimulatorProcess process;
    private final Ready ready;
    private final Graph graph;

    private record Ready(String graph, String login) {}

    private SimulatedTenant(SimulatorProcess process, Ready ready, Graph graph) {
        this.process = process;
        this.ready = ready;
        this.graph = graph;
    }

    /** @param command the command that starts simulated providers */
    static SimulatedTenant start(List<String> command) throws IOException {
        SimulatorProcess process = SimulatorProcess.start(command, List.of("microsoft", "--profile", "small"));
        try {
            Ready ready = process.ready(Ready.class);
            return new SimulatedTenant(process, ready,
                    new Graph(ready.login(), ready.graph(), NAME, APPLICATION, APPLICATION));
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    String name() {
        return NAME;
    }

    String origin() {
        return ready.login();
    }

    /** How an agent signs in to it. */
    TenantConnection connection(ServiceKind service) {
        return new TenantConnection(service, new MicrosoftTenant(NAME, APPLICATION, Optional.of(ready.login()),
                Optional.of(ready.graph()), Optional.empty()), MicrosoftCredential.ofSecret(APPLICATION));
    }

    /** Its Graph, for whoever looks for oneself. */
    Graph graph() {
        return graph;
    }

    /** Lets days pass; what happened, each with how often. */
    JsonNode advance(int days) throws IOException, InterruptedException {
        return graph.control("advance", "{\"days\":" + days + "}");
    }

    @Override
    public void close() {
        graph.close();
        process.close();
    }
}
