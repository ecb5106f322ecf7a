package dev.strongroom.connectors.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.connectors.imap.FaultProxy.Fault;
import dev.strongroom.connectors.imap.FaultProxy.Harm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that drops, stalls or talks nonsense costs time and nothing else. */
class FaultsTest {
    private static final int MESSAGES = 60;
    private static final Duration SHORT = Duration.ofMillis(1_500);

    private static Dovecot server;
    private static DovecotUser user;
    private static final List<byte[]> SENT = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = Dovecot.start();
        user = server.user(Mailbox.newUser());
        for (int i = 0; i < MESSAGES; i++) {
            SENT.add(Mailbox.message(i, i % 20 == 7 ? 3_000_000 : 4_000));
            user.deliver("INBOX", SENT.get(i), Instant.EPOCH, "");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static StoredFolder.Reading read(FaultProxy proxy, StoredFolder stored) throws Exception {
        ImapAddress address = Mailbox.address(proxy.port(), user.name(), 1);
        try (EntitySource source = Mailbox.connector(SHORT).openSource(address)) {
            return stored.read(source, Mailbox.folder(source, "INBOX"));
        }
    }

    private static void assertWhole(StoredFolder stored, StoredFolder.Reading reading) {
        assertThat(reading.told().gaps).isEmpty();
        assertThat(Mailbox.digests(stored.contents())).isEqualTo(Mailbox.digests(SENT));
        assertThat(reading.answer().complete()).isTrue();
        assertThat(reading.answer().changes()).isEmpty();
        assertThat(reading.answer().countAfter()).isEqualTo(MESSAGES);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "STALL"})
    @DisplayName("Whenever the connection breaks, all messages come whole and once")
    void breaks(Harm harm) throws Exception {
        Random random = new Random(harm.name().length());
        try (FaultProxy proxy = new FaultProxy(server.port())) {
            for (int i = 0; i < (harm == Harm.DROP ? 12 : 3); i++) {
                // The sign-in and the list take about 2 KB; a first connection that fails is the caller's to repeat.
                proxy.plan(new Fault(4_000 + random.nextInt(1_000_000), harm));
            }
            StoredFolder stored = new StoredFolder();
            assertWhole(stored, read(proxy, stored));

            assertThat(proxy.used()).isTrue();
        }
    }

    @Test
    @DisplayName("Garbage in the answers is noticed, and all messages come whole and once")
    void garbage() throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port())) {
            // Between small messages, within one, and within a large one.
            for (long after : new long[]{8_000, 12_345, 1_000_000}) {
                proxy.plan(new Fault(after, Harm.GARBAGE));
            }
            StoredFolder stored = new StoredFolder();
            assertWhole(stored, read(proxy, stored));
        }
    }

    @Test
    @DisplayName("A large message whose connection drops again and again goes on from the same byte")
    void largeMessageGoesOn() throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port())) {
            // Message 8 begins behind 7 of 4 KB.
            proxy.plan(new Fault(1_000_000, Harm.DROP), new Fault(1_000_000, Harm.DROP));
            StoredFolder stored = new StoredFolder();
            assertWhole(stored, read(proxy, stored));

            assertThat(proxy.commands()).filteredOn(line -> line.contains("BODY.PEEK[]<"))
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.matches("UID FETCH 8 \\(UID BODY.PEEK\\[]<[1-9]\\d{5,}\\.\\d+>\\)"));
        }
    }

    @Test
    @DisplayName("A message on which every connection breaks is a gap, and all others come")
    void badMessage() throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(SENT.subList(0, 5))) {
            scripted.onFetch(3, (session, tag, uid) -> {
                throw new IOException("The server crashes");
            });
            StoredFolder stored = new StoredFolder();
            StoredFolder.Reading reading;
            try (EntitySource source = Mailbox.connector().openSource(Mailbox.address(scripted.port(), "any", 1))) {
                reading = stored.read(source, Mailbox.folder(source, "INBOX"));
            }

            assertThat(stored.items()).extracting(item -> item.item().id().number()).containsExactly(1L, 2L, 4L, 5L);
            assertThat(reading.told().gaps).hasSize(1).allSatisfy((id, reason) -> {
                assertThat(id.number()).isEqualTo(3);
                assertThat(reason).contains("can't be read");
            });
            assertThat(reading.answer().seen().size()).isEqualTo(5);
            assertThat(reading.answer().complete()).isTrue();
        }
    }

    @Test
    @DisplayName("A connection that never lasts is given up, with what was read kept")
    void hopeless() throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port())) {
            proxy.plan(new Fault(20_000, Harm.DROP));
            proxy.plan(Collections.nCopies(60, new Fault(900, Harm.DROP)).toArray(Fault[]::new));
            StoredFolder stored = new StoredFolder();

            assertThatThrownBy(() -> read(proxy, stored)).isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("again and again");
            assertThat(stored.count()).isPositive();
        }
    }

    @Test
    @DisplayName("A server that is restarted while it is read is waited for")
    void restart() throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port());
                EntitySource source =
                        Mailbox.connector().openSource(Mailbox.address(proxy.port(), user.name(), 1))) {
            Container inbox = Mailbox.folder(source, "INBOX");
            proxy.dropAll();
            StoredFolder stored = new StoredFolder();

            assertWhole(stored, stored.read(source, inbox));
        }
    }

    @Test
    @DisplayName("A reading that waits for a silent server ends at once when it is abandoned, and keeps what it read")
    void abandoned() throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            proxy.plan(new Fault(20_000, Harm.STALL));
            CountDownLatch began = new CountDownLatch(1);
            CountingSink sink = new CountingSink() {
                @Override
                public void added(SourceItem item, ItemContent content) throws IOException {
                    super.added(item, content);
                    began.countDown();
                }
            };
            try (EntitySource source = Mailbox.connector(Duration.ofMinutes(10))
                    .openSource(Mailbox.address(proxy.port(), user.name(), 1))) {
                Container inbox = Mailbox.folder(source, "INBOX");
                Future<?> reading = threads.submit(() -> source.read(inbox, KnownItems.none(), sink));
                assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();

                source.abandon();

                assertThatThrownBy(() -> reading.get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(UnreachableException.class);
            }
            assertThat(sink.items()).isPositive().isLessThan(MESSAGES);
        }
    }
}
