package dev.strongroom.service.rest.http;

import jakarta.inject.Provider;
import jakarta.ws.rs.core.Context;
import java.net.InetAddress;
import org.glassfish.grizzly.http.server.Request;

/** The other end of the connection that the present request came by. */
public final class ClientSide {
    @Context
    private Provider<Request> request;

    /** Its IP address, without a port. A proxy's own address when there is one in between. */
    public String address() {
        return request.get().getRemoteAddr();
    }

    /** Cuts the connection, so that the client sees that the answer is not whole. */
    public void disconnect() {
        request.get().getRequest().getConnection().terminateSilently();
    }

    /** Whether the client runs on this machine, as far as can be told: a request that a proxy passed on does not. */
    public boolean isLoopback() {
        Request present = request.get();
        boolean passedOn = present.getHeader("Forwarded") != null || present.getHeader("X-Forwarded-For") != null
                || present.getHeader("Via") != null;
        return !passedOn && InetAddress.ofLiteral(address().replaceFirst("%.*", "")).isLoopbackAddress();
    }
}
