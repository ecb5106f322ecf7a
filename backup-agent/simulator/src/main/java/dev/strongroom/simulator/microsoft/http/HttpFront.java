package dev.strongroom.simulator.microsoft.http;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.threadpool.VirtualThreadExecutorService;

/** Grizzly on one loopback address, a virtual thread for each request. */
public final class HttpFront implements AutoCloseable {
    // Kept: java.util.logging forgets loggers that nobody holds, and each broken connection would be a warning.
    private static final Logger GRIZZLY = Logger.getLogger("org.glassfish.grizzly");

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;

    private HttpFront(String host, int port) {
        GRIZZLY.setLevel(Level.SEVERE);
        listener = new NetworkListener("simulator", host, port);
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for a free one
     * @param largestBody in bytes; what is longer is answered with 413
     */
    public static HttpFront start(String host, int port, int largestBody, Service service) throws IOException {
        HttpFront front = new HttpFront(host, port);
        front.listener.getTransport().setWorkerThreadPool(VirtualThreadExecutorService.createInstance());
        front.listener.getTransport().setTcpNoDelay(true);
        front.listener.getTransport().setReuseAddress(true);
        // Clients keep connections for minutes, and a pause of a test must not look like a broken one.
        front.listener.getKeepAlive().setIdleTimeoutInSeconds(-1);
        front.listener.getKeepAlive().setMaxRequestsCount(-1);
        front.listener.registerAddOn((listener, chain) -> chain.add(chain.indexOfType(HttpServerFilter.class) + 1,
                new PlainHttpFilter()));
        front.listener.setMaxHttpHeaderSize(64 * 1024);
        front.server.addListener(front.listener);
        HttpHandler handler = new ServiceHandler(service, largestBody);
        handler.setAllowEncodedSlash(true);
        front.server.getServerConfiguration().addHttpHandler(handler, "/");
        front.server.start();
        return front;
    }

    public int port() {
        return listener.getPort();
    }

    /** Scheme, host and port. */
    public String origin() {
        return "http://" + listener.getHost() + ":" + port();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
