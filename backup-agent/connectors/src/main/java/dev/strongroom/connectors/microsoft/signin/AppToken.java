package dev.strongroom.connectors.microsoft.signin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the login gave.
 *
 * @param value goes into the Authorization header; hidden by {@code toString}
 * @param roles the application permissions that were granted (claim {@code roles})
 */
public record AppToken(String value, Instant issued, Instant expires, Set<String> roles) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Duration EARLIEST = Duration.ofMinutes(5);

    public AppToken {
        roles = Set.copyOf(roles);
    }

    /** Reads the roles from an access token (a JWT, RFC 7519). */
    static AppToken of(String value, Instant issued, Instant expires) {
        return new AppToken(value, issued, expires, roles(value));
    }

    /** Whether it is time for another one: five minutes before the end, or a tenth of its life if that is less. */
    boolean old(Instant now) {
        Duration tenth = Duration.between(issued, expires).dividedBy(10);
        return now.isAfter(expires.minus(tenth.compareTo(EARLIEST) < 0 ? tenth : EARLIEST));
    }

    private static Set<String> roles(String jwt) {
        Set<String> roles = new TreeSet<>();
        String[] parts = jwt.split("\\.", -1);
        if (parts.length < 2) {
            return roles;
        }
        try (JsonParser claims =
                JSON.createParser(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))) {
            boolean inRoles = false;
            while (claims.nextToken() != null) {
                if (claims.currentToken() == JsonToken.START_ARRAY) {
                    inRoles = "roles".equals(claims.currentName());
                } else if (claims.currentToken() == JsonToken.END_ARRAY) {
                    inRoles = false;
                } else if (inRoles && claims.currentToken() == JsonToken.VALUE_STRING) {
                    roles.add(claims.getText());
                }
            }
        } catch (IOException | IllegalArgumentException opaque) {
            // Microsoft may make tokens that only Graph can read; then nothing is known of the permissions.
            return Set.of();
        }
        return roles;
    }

    @Override
    public String toString() {
        return "AppToken[until " + expires + ", roles=" + roles + "]";
    }
}
