package dev.strongroom.service.rest.resource;

import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.rest.access.RequiresSignIn.Except;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Figures for Prometheus. */
@Path(Api.V1 + "metrics")
public final class MetricsResource {
    /** The text format's own media type. */
    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry metrics;

    public MetricsResource(PrometheusMeterRegistry metrics) {
        this.metrics = metrics;
    }

    @GET
    @Produces(TEXT)
    @RequiresSignIn(except = Except.LOOPBACK)
    @Operation(operationId = "metrics", summary = "The agent's metrics in Prometheus' text format")
    public String metrics() {
        return metrics.scrape();
    }
}
