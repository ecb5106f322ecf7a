package dev.strongroom.connectors.imap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.EntityTargetContract;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.imap.ImapAddress.Method;
import dev.strongroom.connectors.imap.ImapAddress.Security;
import dev.strongroom.formats.item.ItemKind;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbandonedTargetTest {
    private static Dovecot server;

    private final List<FaultProxy> proxies = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = Dovecot.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void closeProxies() throws Exception {
        for (FaultProxy proxy : proxies) {
            proxy.close();
        }
    }

    private EntityTarget openStuck(Security security, int port) throws Exception {
        return openStuck(security, port, Duration.ofMinutes(10));
    }

    private EntityTarget openStuck(Security security, int port, Duration timeout) throws Exception {
        FaultProxy proxy = new FaultProxy(port).deafAfter(20_000);
        proxies.add(proxy);
        ImapAddress address = new ImapAddress("localhost", proxy.port(), security, Mailbox.newUser(), Method.PASSWORD,
                Dovecot.PASSWORD, Optional.of(server.certificateAuthority()), Optional.empty(), 1);
        return Mailbox.connector(timeout).openTarget(address);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "TLS"})
    @Timeout(60)
    @DisplayName("A server that takes no more of a message is given up after its time-outs, without anybody's help")
    void givesUpByItself(Security security) throws Exception {
        int port = security == Security.TLS ? server.tlsPort() : server.port();
        try (EntityTarget target = openStuck(security, port, Duration.ofMillis(500))) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("INBOX"));
            ItemContent.Streamed large = () -> new ByteArrayInputStream(new byte[EntityTargetContract.LARGE]);

            assertThatThrownBy(() -> target.append(folder, EntityTargetContract.LARGE, large, Instant.EPOCH,
                    ItemState.EMPTY))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("did not take what it was sent in time");
        }
    }

    @Nested
    @DisplayName("Over a plain connection")
    class Plain implements EntityTargetContract {
        @Override
        public EntityTarget openStuck() throws Exception {
            return AbandonedTargetTest.this.openStuck(Security.PLAIN, server.port());
        }
    }

    @Nested
    @DisplayName("Over TLS, whose goodbye would wait for the writing")
    class Secured implements EntityTargetContract {
        @Override
        public EntityTarget openStuck() throws Exception {
            return AbandonedTargetTest.this.openStuck(Security.TLS, server.tlsPort());
        }
    }
}
