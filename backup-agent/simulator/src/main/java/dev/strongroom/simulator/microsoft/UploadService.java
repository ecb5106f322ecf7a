package dev.strongroom.simulator.microsoft;

import dev.strongroom.simulator.microsoft.exchange.ImportSessions;
import dev.strongroom.simulator.microsoft.faults.Coverage;
import dev.strongroom.simulator.microsoft.faults.Fault;
import dev.strongroom.simulator.microsoft.faults.FaultPlan;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Service;
import dev.strongroom.simulator.microsoft.upload.UploadSessions;
import java.time.Duration;
import java.util.Optional;

/** The origin of pre-authenticated URLs. A request that brings a token along is refused: tokens belong to Graph alone. */
final class UploadService implements Service {
    private final UploadSessions uploads;
    private final ImportSessions imports;
    private final FaultPlan faults;
    private final Coverage coverage;
    private final Duration latency;

    UploadService(UploadSessions uploads, ImportSessions imports, FaultPlan faults, Coverage coverage,
            Duration latency) {
        this.uploads = uploads;
        this.imports = imports;
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
            boolean upload = !request.path().isEmpty() && request.path().getFirst().equals(UploadSessions.PATH);
            ResourceType type = upload ? ResourceType.UPLOAD_SESSION : ResourceType.IMPORT_SESSION;
            coverage.asked(type);
            Pause.of(latency);
            Optional<Fault> fault = faults.meet(request, type);
            fault.ifPresent(FaultPlan::before);
            Answer answer = upload ? uploads.answer(request) : imports.answer(request);
            return Served.of(fault.map(met -> FaultPlan.after(met, answer)).orElse(answer));
        } catch (GraphException e) {
            return Served.of(e.answer(request));
        }
    }
}
