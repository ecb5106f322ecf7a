package dev.strongroom.simulator.microsoft;

import dev.strongroom.simulator.microsoft.faults.Coverage;
import dev.strongroom.simulator.microsoft.faults.Fault;
import dev.strongroom.simulator.microsoft.faults.FaultPlan;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The origin of pre-authenticated URLs. A request that brings a token along is refused: tokens belong to Graph alone. */
final class UploadService implements Service {
    private final Map<String, Part> parts;
    private final Part others;
    private final FaultPlan faults;
    private final Coverage coverage;
    private final Duration latency;

    /** Who answers for what. */
    record Part(ResourceType type, Function<Request, Answer> answer) {}

    /**
     * @param parts by the first segment of their paths
     * @param others answers for all other paths
     */
    UploadService(Map<String, Part> parts, Part others, FaultPlan faults, Coverage coverage, Duration latency) {
        this.parts = parts;
        this.others = others;
        this.faults = faults;
        this.coverage = coverage;
        this.latency = latency;
    }

    @Override
    public Served serve(Request request) {
        try {
            if (request.header("authorization").isPresent()) {
                throw new GraphException(401, "InvalidAuthenticationToken",
                        "This URL must be called without an Authorization header.");
            }
            Part part = request.path().isEmpty() ? others : parts.getOrDefault(request.path().getFirst(), others);
            ResourceType type = part.type();
            coverage.asked(type);
            Pause.of(latency);
            Optional<Fault> fault = faults.meet(request, type);
            fault.ifPresent(met -> FaultPlan.before(met, request));
            Answer answer = part.answer().apply(request);
            return Served.of(fault.map(met -> FaultPlan.after(met, answer)).orElse(answer));
        } catch (GraphException e) {
            return Served.of(e.answer(request));
        }
    }
}
