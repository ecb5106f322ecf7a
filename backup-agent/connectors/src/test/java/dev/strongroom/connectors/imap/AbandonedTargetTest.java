package dev.strongroom.connectors.imap;

import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.EntityTargetContract;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.imap.ImapAddress.Method;
import dev.strongroom.connectors.imap.ImapAddress.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

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
        FaultProxy proxy = new FaultProxy(port).deafAfter(20_000);
        proxies.add(proxy);
        ImapAddress address = new ImapAddress("localhost", proxy.port(), security, Mailbox.newUser(), Method.PASSWORD,
                Dovecot.PASSWORD, Optional.of(server.certificateAuthority()), Optional.empty(), 1);
        return Mailbox.connector(Duration.ofMinutes(10)).openTarget(address);
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
