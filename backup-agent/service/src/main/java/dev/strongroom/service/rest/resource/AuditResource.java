package dev.strongroom.service.rest.resource;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.audit.AuditStatus;
import dev.strongroom.model.audit.AuditView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.file.FileReply;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AuditTrail;
import dev.strongroom.service.usecase.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;

/** The security audit. */
@Path(Api.ACCOUNT + "audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final AuditTrail audit;

    public AuditResource(AuditTrail audit) {
        this.audit = audit;
    }

    @GET
    @Requires(Permission.VIEW_SECURITY_AUDIT)
    @Operation(operationId = "listAudit", summary = "The security audit, latest first")
    public Page<AuditView> list(@Context RequestScope scope,
            @QueryParam("from") Optional<Instant> from, @QueryParam("to") Optional<Instant> to,
            @QueryParam("activity") Optional<AuditActivity> activity,
            @QueryParam("status") Optional<AuditStatus> status, @QueryParam("service") Optional<ServiceKind> service,
            @QueryParam("who") Optional<String> who, @QueryParam("text") Optional<String> text,
            @QueryParam("cursor") Optional<String> cursor, @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return audit.list(scope, new AuditTrail.Filter(from, to, activity, status, service, who, text),
                new PageRequest(cursor, limit));
    }

    @GET
    @Path("csv")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.VIEW_SECURITY_AUDIT)
    @Operation(operationId = "exportAudit", summary = "The security audit as CSV")
    public FileReply csv(@Context RequestScope scope,
            @QueryParam("from") Optional<Instant> from, @QueryParam("to") Optional<Instant> to,
            @QueryParam("activity") Optional<AuditActivity> activity,
            @QueryParam("status") Optional<AuditStatus> status, @QueryParam("service") Optional<ServiceKind> service,
            @QueryParam("who") Optional<String> who, @QueryParam("text") Optional<String> text) {
        return FileReply.whole(
                audit.csv(scope, new AuditTrail.Filter(from, to, activity, status, service, who, text)));
    }
}
