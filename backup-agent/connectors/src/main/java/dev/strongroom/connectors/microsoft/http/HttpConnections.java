package dev.strongroom.connectors.microsoft.http;

import dev.strongroom.connectors.UntrustedServerException;
import dev.strongroom.connectors.microsoft.MicrosoftTimeouts;
import dev.strongroom.connectors.microsoft.TenantAddress;
import dev.strongroom.connectors.net.TlsTrust;
import dev.strongroom.net.HttpProxy;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** HTTP clients that share one pool of connections. Thread-safe; one for the life of the process. */
public final class HttpConnections {
    private static final int IDLE = 64;
    private static final int IDLE_MINUTES = 4;

    private final MicrosoftTimeouts timeouts;
    private final TlsTrust trust = new TlsTrust();
    private final ConnectionPool pool = new ConnectionPool(IDLE, IDLE_MINUTES, TimeUnit.MINUTES);

    public HttpConnections(MicrosoftTimeouts timeouts) {
        this.timeouts = timeouts;
    }

    /** A client for a tenant: its proxy and authorities, and no limit on the length of an answer but its silence. */
    public OkHttpClient client(TenantAddress address) throws UntrustedServerException {
        TlsTrust.Trust trusted = trust.of(address.certificateAuthority());
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectionPool(pool)
                .sslSocketFactory(trusted.sockets(), trusted.manager())
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.silence())
                .writeTimeout(timeouts.silence())
                .callTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false);
        address.proxy().ifPresent(proxy -> goThrough(client, proxy));
        return client.build();
    }

    private static void goThrough(OkHttpClient.Builder client, HttpProxy proxy) {
        client.proxy(new Proxy(Proxy.Type.HTTP, proxy.address()));
        client.proxyAuthenticator((route, response) -> {
            Request asked = response.request();
            return !proxy.signsIn() || asked.header("Proxy-Authorization") != null ? null
                    : asked.newBuilder()
                            .header("Proxy-Authorization", proxy.authorization())
                            .build();
        });
    }
}
