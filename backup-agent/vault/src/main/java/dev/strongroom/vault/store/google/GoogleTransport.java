package dev.strongroom.vault.store.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.ConnectionFactory;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.http.HttpTransportFactory;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.vault.store.connection.StoreConnection;
import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URL;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The platform's HTTP client under the library, also for what it asks about credentials. */
final class GoogleTransport implements HttpTransportFactory {
    /** What tells a machine at Google who it is (Compute Engine, "About VM metadata"), behind no proxy. */
    private static final Set<String> MACHINE_ITSELF = Set.of("metadata.google.internal", "169.254.169.254");

    private final HttpTransport transport;

    GoogleTransport(StoreConnection connection) {
        NetHttpTransport.Builder builder = new NetHttpTransport.Builder();
        connection.authorities()
                .ifPresent(trusted -> builder.setSslSocketFactory(trusted.context().getSocketFactory()));
        connection.proxy().ifPresent(between -> builder.setConnectionFactory(new ThroughProxy(between)));
        transport = builder.build();
    }

    @Override
    public HttpTransport create() {
        return transport;
    }

    private record ThroughProxy(HttpProxy proxy) implements ConnectionFactory {
        @Override
        public HttpURLConnection openConnection(URL url) throws IOException {
            if (MACHINE_ITSELF.contains(url.getHost())) {
                return (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
            }
            HttpURLConnection connection = (HttpURLConnection) url.openConnection(
                    new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())));
            if (proxy.signsIn()) {
                signIn(connection);
            }
            return connection;
        }

        /**
         * A body is streamed, so that Java can't send it once more after a refusal: what goes through the proxy itself
         * carries the password at once. What goes through a tunnel must not, because the server would read it.
         */
        private void signIn(HttpURLConnection connection) {
            if (connection.getURL().getProtocol().equals("https")) {
                connection.setAuthenticator(new AtProxy(proxy));
            } else {
                connection.setRequestProperty("Proxy-Authorization", proxy.authorization());
            }
        }
    }

    /** Signs in at the proxy, once, and nowhere else. */
    private static final class AtProxy extends Authenticator {
        private final HttpProxy proxy;
        private final AtomicBoolean asked = new AtomicBoolean();

        AtProxy(HttpProxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY && !asked.getAndSet(true)
                    ? new PasswordAuthentication(proxy.user(), proxy.password().toCharArray())
                    : null;
        }
    }
}
