package dev.strongroom.vault.store.azure;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.vault.store.connection.StoreConnection;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The platform's HTTP client, under the SDK. */
final class AzureHttp {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private AzureHttp() {}

    /** One for all containers that are reached directly: it has threads and connections of its own. */
    private static final class Direct {
        static final com.azure.core.http.HttpClient CLIENT = make(StoreConnection.DIRECT);
    }

    /** Can't be closed; one with settings of its own ends some time after nobody has it any more. */
    static com.azure.core.http.HttpClient client(StoreConnection connection) {
        return connection.authorities().isEmpty() && connection.proxy().isEmpty() ? Direct.CLIENT : make(connection);
    }

    private static com.azure.core.http.HttpClient make(StoreConnection connection) {
        HttpClient.Builder platform = HttpClient.newBuilder();
        connection.authorities().ifPresent(trusted -> platform.sslContext(trusted.context()));
        connection.proxy().ifPresent(between -> platform.proxy(ProxySelector.of(between.address())));
        connection.proxy()
                .filter(HttpProxy::signsIn)
                .ifPresent(between -> platform.authenticator(new AtProxy(between)));
        return new JdkHttpClientBuilder(platform).connectionTimeout(CONNECT)
                .responseTimeout(SILENCE)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .build();
    }

    /** Signs in at the proxy, and nowhere else. */
    private static final class AtProxy extends Authenticator {
        private final HttpProxy proxy;

        AtProxy(HttpProxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(proxy.user(), proxy.password().toCharArray())
                    : null;
        }
    }
}
