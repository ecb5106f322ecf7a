package dev.strongroom.simulator.microsoft.login;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Urls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The token endpoint for client credentials, and the gate that looks at the tokens. A token says in its claim
 * {@code roles} what was granted when it was issued; what was revoked since is refused all the same.
 */
public final class Login {
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final AtomicReference<Registration> registration;
    private final AccessTokens tokens;
    private final Duration lifetime;

    /** @param lifetime of a token, in real time */
    public Login(Registration registration, Duration lifetime) {
        this.registration = new AtomicReference<>(registration);
        this.tokens = new AccessTokens();
        this.lifetime = lifetime;
    }

    /** Whether the path is that of a tenant's token endpoint. */
    public boolean handles(Request request) {
        List<String> path = request.path();
        return path.size() == 4 && path.subList(1, 4).equals(List.of("oauth2", "v2.0", "token"));
    }

    /** What is granted from now on. */
    public void grant(Set<String> permissions) {
        registration.updateAndGet(before -> before.with(permissions));
    }

    public Set<String> granted() {
        return registration.get().permissions();
    }

    /** Another secret takes the place of the one that counted. */
    public void replaceSecret(String secret) {
        registration.updateAndGet(before -> new Registration(before.clientId(), secret, before.permissions()));
    }

    /** A token, or the refusal. */
    public Answer token(Request request) {
        try {
            Map<String, String> form = Urls.query(new String(request.body(), StandardCharsets.UTF_8));
            check(form, String.join("/", request.path()));
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("token_type", "Bearer");
            body.put("expires_in", lifetime.toSeconds());
            body.put("ext_expires_in", lifetime.toSeconds());
            body.put("access_token", tokens.issue(request.path().getFirst(), registration.get(), lifetime));
            return Answer.ok(body);
        } catch (LoginException e) {
            return e.answer();
        }
    }

    /** Throws the refusal when a request for this kind of resource may not pass. */
    public void check(Request request, ResourceType type) {
        String authorization = request.header("authorization").orElse("");
        if (!authorization.startsWith("Bearer ") || !tokens.valid(authorization.substring("Bearer ".length()))) {
            String message = authorization.isEmpty() ? "Access token is empty."
                    : "Lifetime validation failed, the token is expired.";
            throw new GraphException(401, "InvalidAuthenticationToken", message,
                    Map.of("WWW-Authenticate", "Bearer realm=\"\", error=\"invalid_token\""));
        }
        List<String> wanted = type.permissions(request.method());
        if (!wanted.isEmpty() && wanted.stream().noneMatch(granted()::contains)) {
            throw type.inDirectory()
                    ? new GraphException(403, "Authorization_RequestDenied",
                            "Insufficient privileges to complete the operation.")
                    : new GraphException(403, "ErrorAccessDenied",
                            "Access is denied. Check credentials and try again.");
        }
    }

    private void check(Map<String, String> form, String path) throws LoginException {
        Registration app = registration.get();
        String client = form.getOrDefault("client_id", "");
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            throw new LoginException(400, "unsupported_grant_type", 70003,
                    "The app requested an unsupported grant type.");
        }
        if (!client.equals(app.clientId())) {
            throw new LoginException(400, "unauthorized_client", 700016,
                    "Application with identifier '" + client + "' was not found in the directory.");
        }
        if (!form.getOrDefault("scope", "").endsWith("/.default")) {
            throw new LoginException(400, "invalid_scope", 1002012, "The provided value for scope is not valid.");
        }
        if (form.getOrDefault("client_assertion_type", "").equals(ASSERTION)) {
            Assertion.check(form.getOrDefault("client_assertion", ""), client, path);
        } else if (!form.containsKey("client_secret")) {
            throw new LoginException(401, "invalid_client", 7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        } else if (!app.clientSecret().equals(form.get("client_secret"))) {
            throw new LoginException(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
    }
}
