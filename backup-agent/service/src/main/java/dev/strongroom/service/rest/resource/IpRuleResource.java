package dev.strongroom.service.rest.resource;

import dev.strongroom.model.access.IpRules;
import dev.strongroom.model.access.IpRulesView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.http.ClientSide;
import dev.strongroom.service.rest.reply.IfMatch;
import dev.strongroom.service.rest.reply.Tagged;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AddressRules;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** From where an account may be reached. */
@Path(Api.ACCOUNT + "ip-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class IpRuleResource {
    private final AddressRules rules;

    public IpRuleResource(AddressRules rules) {
        this.rules = rules;
    }

    @GET
    @Requires(Permission.VIEW_ACCOUNT_SETTINGS)
    @Operation(operationId = "getIpRules", summary = "From where the account may be reached, and where you are")
    public Tagged<IpRulesView> get(@Context RequestScope scope, @Context ClientSide client) {
        return Tagged.of(rules.rules(scope, client.origin()));
    }

    @PUT
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "changeIpRules", summary = "Say from where the account may be reached; never without you")
    public Tagged<IpRulesView> change(@Context RequestScope scope, @Context ClientSide client,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch, IpRules changed) {
        return Tagged.of(rules.change(scope, client.origin(), IfMatch.version(ifMatch), changed));
    }
}
