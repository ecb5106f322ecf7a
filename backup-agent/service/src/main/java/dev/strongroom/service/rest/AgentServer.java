package dev.strongroom.service.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.service.rest.event.EventStreams;
import dev.strongroom.service.rest.http.ConnectionGuard;
import dev.strongroom.service.rest.http.NoUpgradeFilter;
import dev.strongroom.service.rest.json.ApiJson;
import dev.strongroom.service.rest.problem.UnparsedRequestPage;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.threadpool.VirtualThreadExecutorService;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the API from its start until it is closed. Each request has a virtual thread of its own. */
public final class AgentServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgentServer.class);
    private static final long GRACE_SECONDS = 2;
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    /** Forward secrecy and authenticated encryption only (RFC 9325, section 4.2), for EC and RSA certificates. */
    private static final String[] CIPHERS = {"TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256",
        "TLS_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"};

    /** Held for as long as servers can be made. */
    @SuppressWarnings("UnusedVariable")
    private static final GrizzlyLog GRIZZLY_LOG = GrizzlyLog.ofWhatMatters();

    private final HttpServer server;
    private final NetworkListener listener;
    private final ConnectionGuard guard;
    private final EventStreams streams;
    private final AgentServerConfig config;

    private AgentServer(UseCases useCases, AgentServerConfig config, PrometheusMeterRegistry metrics) {
        ServerLimits limits = config.limits();
        this.config = config;
        ObjectMapper mapper = ApiJson.mapper();
        this.streams = new EventStreams(useCases.events(), useCases.signingIn().sessions(), mapper, limits.heartbeat());
        this.guard = new ConnectionGuard(limits.connections(), limits.requestTime());
        this.listener = listener(config, guard);
        this.server = new HttpServer();
        server.addListener(listener);
        ServerConfiguration settings = server.getServerConfiguration();
        settings.setDefaultErrorPageGenerator(new UnparsedRequestPage(mapper));
        // Passed on, it is refused by the API itself, like every other method that is not offered.
        settings.setPassTraceRequest(true);
        settings.setMaxPayloadRemainderToSkip(limits.bodyBytes());
        settings.getMonitoringConfig().getHttpConfig().addProbes(guard.headers());
        settings.getMonitoringConfig().getWebServerConfig().addProbes(guard.answers());
        settings.addHttpHandler(
                ContainerFactory.createContainer(
                        GrizzlyHttpContainer.class,
                        new RestApplication(useCases, limits, config.proxies(), metrics, mapper, streams)),
                "/");
    }

    /**
     * Starts serving.
     *
     * @throws IOException when the address can't be listened on
     */
    public static AgentServer start(UseCases useCases, AgentServerConfig config, PrometheusMeterRegistry metrics)
            throws IOException {
        AgentServer started = new AgentServer(useCases, config, metrics);
        try {
            started.server.start();
            return started;
        } catch (IOException e) {
            started.close();
            throw new IOException(
                    "The agent can't listen on " + config.address()
                            + ". Is another program there? Choose another port.",
                    e);
        }
    }

    /** Where clients on this machine reach the API, with the port that was chosen. */
    public URI uri() {
        String scheme = config.protection() instanceof Protection.Tls ? "https" : "http";
        InetAddress address = config.address().getAddress();
        String host = address.isAnyLocalAddress() ? "localhost" : literal(address);
        return URI.create(scheme + "://" + host + ":" + listener.getPort() + "/");
    }

    /** Ends event streams and waits up to 2 seconds for other requests. */
    @Override
    public void close() {
        streams.close();
        try {
            server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS).get();
        } catch (ExecutionException e) {
            LOG.warn("The server did not end in order.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Also after an orderly end, which leaves Grizzly's own thread and the application as they are.
            server.shutdownNow();
            guard.close();
        }
    }

    private static NetworkListener listener(AgentServerConfig config, ConnectionGuard guard) {
        ServerLimits limits = config.limits();
        InetSocketAddress address = config.address();
        NetworkListener listener = new NetworkListener("api", address.getAddress().getHostAddress(), address.getPort());
        // Grizzly's own pool has two threads a core; it must be replaced before the start.
        TCPNIOTransport transport = listener.getTransport();
        transport.setWorkerThreadPool(VirtualThreadExecutorService.createInstance());
        transport.getConnectionMonitoringConfig().addProbes(guard.connections());
        transport.setReadTimeout(limits.requestTime().toMillis(), TimeUnit.MILLISECONDS);
        listener.registerAddOn((ignored, chain) -> NoUpgradeFilter.addTo(chain));
        listener.setMaxHttpHeaderSize(limits.headerBytes());
        listener.getKeepAlive().setIdleTimeoutInSeconds((int) limits.idleTime().toSeconds());
        listener.getFileCache().setEnabled(false);
        listener.setTraceEnabled(false);
        if (config.protection() instanceof Protection.Tls tls) {
            listener.setSecure(true);
            listener.setSSLEngineConfig(
                    new SSLEngineConfigurator(tls.certificate().context(), false, false, false)
                            .setEnabledProtocols(PROTOCOLS)
                            .setEnabledCipherSuites(CIPHERS));
        }
        return listener;
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return text.indexOf(':') >= 0 ? "[" + text + "]" : text;
    }
}
