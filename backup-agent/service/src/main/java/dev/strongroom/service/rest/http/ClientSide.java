package dev.strongroom.service.rest.http;

import dev.strongroom.service.usecase.SignInOrigin;
import java.net.InetAddress;
import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;

/** The other end of the connection that a request came by. Resource methods take it as a {@code @Context} parameter. */
public final class ClientSide {
    private final Request request;
    private final TrustedProxies proxies;

    ClientSide(Request request, TrustedProxies proxies) {
        this.request = request;
        this.proxies = proxies;
    }

    /** Its IP address, without a port; that before the proxies which the operator trusts, when it came by one. */
    public String address() {
        return proxies.client(request.getRemoteAddr(), request.getHeaders("X-Forwarded-For"));
    }

    /** Where it is and what it calls itself. */
    public SignInOrigin origin() {
        return new SignInOrigin(address(), program());
    }

    /** What the program calls itself, by the header {@code User-Agent}; empty when it does not. */
    public String program() {
        return Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    }

    /** Cuts the connection, so that the client sees that the answer is not whole. */
    public void disconnect() {
        request.getRequest().getConnection().terminateSilently();
    }

    /** Whether the client runs on this machine, as far as can be told: a request that a proxy passed on does not. */
    public boolean isLoopback() {
        boolean passedOn = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Via") != null;
        return !passedOn && InetAddress.ofLiteral(request.getRemoteAddr().replaceFirst("%.*", "")).isLoopbackAddress();
    }
}
