package dev.strongroom.simulator.microsoft.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.faults.Coverage;
import dev.strongroom.simulator.microsoft.faults.FaultPlan;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.limits.Throttle;
import dev.strongroom.simulator.microsoft.login.Login;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * {@code /_sim}: what Microsoft does not offer. Time, faults, permissions and the secret can be changed while the tenant
 * runs, and what was asked and refused can be read. No token is needed.
 */
public final class Control {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaultPlan faults;
    private final Coverage coverage;
    private final Throttle throttle;
    private final Login login;
    private final IntFunction<ObjectNode> advance;
    private final IntConsumer edit;
    private final LongSupplier invitations;

    /**
     * @param advance lets so many days pass in the tenant and tells what happened
     * @param edit gives so many files of each drive other content
     * @param invitations how many people were invited to files by mail
     */
    public Control(FaultPlan faults, Coverage coverage, Throttle throttle, Login login,
            IntFunction<ObjectNode> advance, IntConsumer edit, LongSupplier invitations) {
        this.edit = edit;
        this.invitations = invitations;
        this.faults = faults;
        this.coverage = coverage;
        this.throttle = throttle;
        this.login = login;
        this.advance = advance;
    }

    public Answer answer(Request request) {
        String what = request.method() + " " + String.join("/", request.path());
        return switch (what) {
            case "GET _sim/coverage" -> Answer.ok(coverage.report()
                    .put("refused", throttle.refusals())
                    .put("invitations", invitations.getAsLong()));
            case "POST _sim/advance" -> Answer.ok(advance.apply(days(body(request))));
            case "POST _sim/edit" -> {
                edit.accept(body(request).path("files").asInt());
                yield Answer.empty(204);
            }
            case "POST _sim/faults" -> {
                order(body(request));
                yield Answer.empty(204);
            }
            case "DELETE _sim/faults" -> {
                faults.clear();
                yield Answer.empty(204);
            }
            case "PUT _sim/permissions" -> {
                Set<String> names = new HashSet<>();
                body(request).forEach(name -> names.add(name.asText()));
                login.grant(names);
                yield Answer.empty(204);
            }
            case "PUT _sim/secret" -> {
                login.replaceSecret(body(request).asText());
                yield Answer.empty(204);
            }
            default -> throw GraphException.badRequest("The simulator has no '" + what + "'.");
        };
    }

    private void order(JsonNode orders) {
        try {
            faults.order(orders);
        } catch (IllegalArgumentException e) {
            throw new GraphException(400, "BadRequest", String.valueOf(e.getMessage()));
        }
    }

    private static int days(JsonNode body) {
        int days = body.path("days").asInt();
        if (days < 1 || days > 3_650) {
            throw GraphException.badRequest("Write how many days: {\"days\": 7}.");
        }
        return days;
    }

    private static JsonNode body(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw GraphException.badRequest("This is not JSON.");
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail", e);
        }
    }
}
