package dev.strongroom.vault.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreConnectionContract;
import dev.strongroom.vault.store.connection.BucketLookup;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store in S3Proxy")
class S3ConnectionTest extends StoreConnectionContract {
    private static final String AMAZON = "s3.eu-central-1.amazonaws.com";

    @Override
    protected ObjectStore plain(StoreConnection connection) {
        return store(S3ProxyServer.get().endpoint(), connection);
    }

    @Override
    protected ObjectStore secure(StoreConnection connection) {
        return store(S3ProxyServer.get().secureEndpoint(), connection);
    }

    private static ObjectStore store(URI endpoint, StoreConnection connection) {
        S3Location location = new S3Location(endpoint, "bucket", "way/" + UUID.randomUUID());
        return new S3Store(location, S3Options.of(location, new S3Credentials.Keys(S3ProxyServer.ACCESS_KEY,
                StoreSecret.of(S3ProxyServer.SECRET_KEY), Optional.empty()), connection));
    }

    @Test
    @DisplayName("names the bucket in the path where that is wished, also at a host of Amazon")
    void pathStyle() throws IOException {
        int port = S3ProxyServer.get().endpoint().getPort();
        roundTripAt(AMAZON + ":" + port, BucketLookup.PATH);
        assertAsked(AMAZON + ":" + port + "/bucket");
    }

    @Test
    @DisplayName("names the bucket in the host where that is wished, also at other services")
    void hostStyle() throws IOException {
        String host = S3ProxyServer.VIRTUAL_HOST + ":" + S3ProxyServer.virtual().endpoint().getPort();
        roundTripAt(host, BucketLookup.DNS);
        assertAsked("bucket." + host + "/");
    }

    @Test
    @DisplayName("names the bucket in the path at other services than Amazon")
    void asSuitsTheService() throws IOException {
        int port = S3ProxyServer.get().endpoint().getPort();
        roundTripAt("harbour.test:" + port, BucketLookup.AUTO);
        assertAsked("harbour.test:" + port + "/bucket");
    }

    /** At a host that the proxy alone knows. */
    private void roundTripAt(String host, BucketLookup lookup) throws IOException {
        roundTrip(store(URI.create("http://" + host), throughProxy().withLookup(lookup)));
    }

    private void assertAsked(String place) {
        assertThat(proxy.passed()).anyMatch(line -> line.startsWith("PUT "))
                .allMatch(line -> line.matches("[A-Z]+ http://\\Q" + place + "\\E.*"));
    }
}
