package dev.strongroom.service.rest.http;

import java.net.InetAddress;
import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;

/** The other end of the connection that a request came by. Resource methods take it as a {@code @Context} parameter. */
public final class ClientSide {
    private final Request request;

    ClientSide(Request request) {
        this.request = request;
    }

    /** Its IP address, without a port. A proxy's own address when there is one in between. */
    public String address() {
        return request.getRemoteAddr();
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
        return !passedOn && InetAddress.ofLiteral(address().replaceFirst("%.*", "")).isLoopbackAddress();
    }
}
