package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.net.HttpProxy;
import dev.strongroom.net.TrustedAuthorities;
import dev.strongroom.net.testing.HttpProxyServer;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.testing.Ports;
import dev.strongroom.vault.testing.PrivateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store makes of how it is to be reached; each kind whose server is asked by HTTP has a test of this. */
public abstract class StoreConnectionContract {
    private static final String USER = "desk";
    private static final String PASSWORD = "through:the wall";
    private static final String WRONG = "mistaken-for-the-secret";

    /** Open to the connections of each test. */
    protected HttpProxyServer proxy;

    /** A store, in a directory of its own, on a server that speaks HTTP. */
    protected abstract ObjectStore plain(StoreConnection connection) throws IOException;

    /** The same on a server that speaks TLS, with a certificate of {@link PrivateAuthority}. */
    protected abstract ObjectStore secure(StoreConnection connection) throws IOException;

    @BeforeEach
    void startProxy() throws IOException {
        proxy = new HttpProxyServer(USER, PASSWORD);
    }

    @AfterEach
    void stopProxy() throws IOException {
        proxy.close();
    }

    /** Through the proxy, with its password. */
    protected StoreConnection throughProxy() {
        return throughProxy(PASSWORD);
    }

    private StoreConnection throughProxy(String password) {
        return StoreConnection.DIRECT.withProxy(new HttpProxy("127.0.0.1", proxy.port(), USER, password));
    }

    private static StoreConnection through(String host, int port) {
        return StoreConnection.DIRECT.withProxy(new HttpProxy(host, port));
    }

    /** Trusts the authority besides. */
    protected static StoreConnection trusting(StoreConnection connection) throws IOException {
        return connection.withAuthorities(TrustedAuthorities.of(PrivateAuthority.get().pem()));
    }

    @Test
    @DisplayName("trusts a private authority that it is given")
    void trustsAuthority() throws IOException {
        roundTrip(secure(trusting(StoreConnection.DIRECT)));
    }

    @Test
    @DisplayName("trusts no other authority, and says what to do")
    void trustsNoOther() {
        assertThatThrownBy(() -> roundTrip(secure(StoreConnection.DIRECT)))
                .isInstanceOf(UntrustedServerException.class)
                .hasMessageContaining("not trusted here")
                .hasMessageContaining("RESTIC_CACERT");
    }

    @Test
    @DisplayName("signs in at a proxy and goes through it, also to a server that it knows by a private authority")
    void goesThroughProxy() throws IOException {
        roundTrip(plain(throughProxy()));
        assertThat(proxy.passed()).isNotEmpty().noneMatch(line -> line.startsWith("CONNECT "));

        roundTrip(secure(trusting(throughProxy())));
        assertThat(proxy.passed()).anyMatch(line -> line.startsWith("CONNECT localhost:"));
    }

    @Test
    @DisplayName("says that the proxy refuses the password, and does not repeat it")
    void tellsWrongPassword() throws IOException {
        for (ObjectStore store : List.of(plain(throughProxy(WRONG)), secure(trusting(throughProxy(WRONG))))) {
            assertThatThrownBy(() -> roundTrip(store)).isInstanceOf(ProxyRefusedException.class)
                    .hasMessageContaining("127.0.0.1:" + proxy.port() + " does not accept its user and password")
                    .hasMessageNotContaining(WRONG);
        }
        assertThat(proxy.passed()).isEmpty();
    }

    @Test
    @DisplayName("says that the proxy wants a password")
    void tellsMissingPassword() throws IOException {
        StoreConnection nobody = through("127.0.0.1", proxy.port());
        for (ObjectStore store : List.of(plain(nobody), secure(trusting(nobody)))) {
            assertThatThrownBy(() -> roundTrip(store)).isInstanceOf(ProxyRefusedException.class)
                    .hasMessageContaining("asks for a user and a password");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "405 Method Not Allowed"})
    @DisplayName("says that the proxy makes no tunnels, and whom to ask")
    void tellsMissingTunnels(String answer) throws IOException {
        try (HttpProxyServer strict = HttpProxyServer.withoutTunnels(answer)) {
            roundTrip(plain(through("127.0.0.1", strict.port())));
            ObjectStore store = secure(trusting(through("127.0.0.1", strict.port())));
            assertThatThrownBy(() -> roundTrip(store)).isInstanceOf(ProxyRefusedException.class)
                    .hasMessageContaining("127.0.0.1:" + strict.port() + " does not let this machine connect")
                    .hasMessageContaining("(it answered " + answer.substring(0, 3) + ")")
                    .hasMessageContaining("Ask its administrator to allow CONNECT");
        }
    }

    @Test
    @DisplayName("says that the proxy itself can't reach the server, which may pass")
    void tellsMissingServer() throws IOException {
        try (HttpProxyServer lost = HttpProxyServer.withoutTunnels("503 Service Unavailable")) {
            ObjectStore store = secure(trusting(through("127.0.0.1", lost.port())));
            assertThatThrownBy(() -> roundTrip(store)).hasMessageContaining("can't connect to the server of")
                    .hasMessageContaining("503")
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.permanent()).isFalse());
        }
    }

    @Test
    @DisplayName("says that the proxy is out of reach, which may pass")
    void tellsMissingProxy() throws IOException {
        for (StoreConnection nowhere : List.of(through("127.0.0.1", Ports.free()), through("proxy.invalid", 3128))) {
            for (ObjectStore store : List.of(plain(nowhere), secure(trusting(nowhere)))) {
                assertThatThrownBy(() -> roundTrip(store))
                        .hasMessageStartingWith("The proxy " + nowhere.proxy().orElseThrow() + " can't be reached.")
                        .isInstanceOfSatisfying(ProxyUnreachableException.class,
                                e -> assertThat(e.permanent()).isFalse());
            }
        }
    }

    /** Writes, reads back, lists and deletes. */
    protected static void roundTrip(ObjectStore opened) throws IOException {
        try (ObjectStore store = opened) {
            ObjectKey pack = StoreUnderTest.objectKey(ObjectKind.PACK, 1);
            byte[] bytes = StoreUnderTest.randomBytes(300_000);
            store.write(pack, bytes, 0, bytes.length);
            try (InputStream in = store.read(pack, 0, -1)) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
            List<ObjectKey> listed = new ArrayList<>();
            store.list(ObjectKind.PACK, object -> listed.add(object.key()));
            assertThat(listed).containsExactly(pack);
            store.delete(pack);
        }
    }
}
