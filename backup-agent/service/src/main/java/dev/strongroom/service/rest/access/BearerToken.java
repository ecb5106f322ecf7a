package dev.strongroom.service.rest.access;

import dev.strongroom.service.usecase.SignInRefusedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The access token that a request carries (RFC 6750, section 2.1). Hidden by {@code toString}.
 *
 * @param value the token itself
 */
public record BearerToken(String value) {
    private static final Pattern HEADER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    /** The request's token; {@link SignInRefusedException} when there is none. */
    static BearerToken of(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Matcher matcher = HEADER.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            throw new SignInRefusedException("Sign in first.");
        }
        return new BearerToken(matcher.group(1));
    }

    @Override
    public String toString() {
        return "BearerToken[***]";
    }
}
