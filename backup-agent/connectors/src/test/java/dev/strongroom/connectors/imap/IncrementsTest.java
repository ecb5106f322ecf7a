package dev.strongroom.connectors.imap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotSettings;
import dev.strongroom.connectors.dovecot.DovecotUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The second reading tells what changed and nothing else, whatever the server offers to find it out. */
class IncrementsTest {
    private static final Instant RECEIVED = Instant.parse("2024-01-02T03:04:05Z");

    @Nested
    @DisplayName("With QRESYNC")
    class WithQresync extends Increments {
        WithQresync() {
            super(DovecotSettings.USUAL);
        }

        @Test
        @DisplayName("what changed is asked for when the folder is opened")
        void asksByQresync() throws Exception {
            DovecotUser user = mailbox(2);
            user.addFlags("INBOX", "\\Flagged", "uid", "2");
            readTwice(user, () -> user.addFlags("INBOX", "\\Seen", "uid", "1"));

            assertThat(commands).anyMatch(line -> line.startsWith("EXAMINE INBOX (QRESYNC ("))
                    .noneMatch(line -> line.contains("CHANGEDSINCE") || line.contains("(UID FLAGS)"));
        }

        @Test
        @DisplayName("how many messages will come is known before they are read, unless one was deleted meanwhile")
        void expectsArrivals() throws Exception {
            DovecotUser user = mailbox(3);
            StoredFolder stored = new StoredFolder();
            try (EntitySource source =
                    Mailbox.connector().openSource(Mailbox.address(server.port(), user.name(), 1))) {
                Container inbox = Mailbox.folder(source, "INBOX");
                assertThat(source.expected(inbox, 0, Optional.empty())).hasValue(3);
                stored.read(source, inbox);

                Mailbox.folder(source, "INBOX");
                assertThat(source.expected(inbox, stored.count(), stored.cursor())).hasValue(0);

                user.deliver("INBOX", Mailbox.message(4, 20), RECEIVED, "");
                Mailbox.folder(source, "INBOX");
                assertThat(source.expected(inbox, stored.count(), stored.cursor())).hasValue(1);

                user.expunge("INBOX", "uid", "1");
                Mailbox.folder(source, "INBOX");
                assertThat(source.expected(inbox, stored.count(), stored.cursor())).isEmpty();
            }
        }

        @Test
        @DisplayName("ten folders in which nothing changed cost a few round trips in all")
        void nothingChanged() throws Exception {
            DovecotUser user = mailbox(2);
            for (int i = 0; i < 9; i++) {
                user.create("Folder " + i);
                user.deliver("Folder " + i, Mailbox.message(i, 10), RECEIVED, "");
            }
            List<StoredFolder> folders = java.util.stream.Stream.generate(StoredFolder::new).limit(20).toList();
            try (FaultProxy proxy = new FaultProxy(server.port())) {
                readAll(proxy, user, folders);
                proxy.commands();
                List<StoredFolder.Reading> readings = readAll(proxy, user, folders);

                assertThat(readings).hasSizeGreaterThanOrEqualTo(10).allSatisfy(reading -> {
                    assertThat(reading.answer().complete()).isTrue();
                    assertThat(reading.answer().seen().size()).isEqualTo(reading.answer().countAfter());
                });
                // CAPABILITY, AUTHENTICATE with its credentials, ENABLE, LIST with all states. The connection before may
                // say its LOGOUT only now.
                assertThat(proxy.commands()).filteredOn(line -> !line.startsWith("LOGOUT"))
                        .hasSizeLessThanOrEqualTo(5);
            }
        }

        private List<StoredFolder.Reading> readAll(FaultProxy proxy, DovecotUser user, List<StoredFolder> folders)
                throws Exception {
            List<StoredFolder.Reading> readings = new java.util.ArrayList<>();
            try (EntitySource source =
                    Mailbox.connector().openSource(Mailbox.address(proxy.port(), user.name(), 1))) {
                int next = 0;
                for (Container folder : source.containers()) {
                    readings.add(folders.get(next++).read(source, folder));
                }
            }
            return readings;
        }
    }

    @Nested
    @DisplayName("With CONDSTORE only")
    class WithCondstore extends Increments {
        WithCondstore() {
            super(DovecotSettings.CONDSTORE_ONLY);
        }

        @Test
        @DisplayName("flags are asked for since the last change that is known")
        void asksByCondstore() throws Exception {
            DovecotUser user = mailbox(2);
            readTwice(user, () -> user.addFlags("INBOX", "\\Seen", "uid", "1"));

            assertThat(commands).anyMatch(line -> line.contains("CHANGEDSINCE"))
                    .noneMatch(line -> line.contains("QRESYNC"));
        }
    }

    @Nested
    @DisplayName("With neither")
    class WithNeither extends Increments {
        WithNeither() {
            super(DovecotSettings.PLAINEST);
        }

        @Test
        @DisplayName("all flags are compared")
        void comparesAll() throws Exception {
            DovecotUser user = mailbox(2);
            readTwice(user, () -> user.addFlags("INBOX", "\\Seen", "uid", "1"));

            assertThat(commands).contains("UID FETCH 1:2 (UID FLAGS)")
                    .noneMatch(line -> line.contains("CONDSTORE") || line.contains("CHANGEDSINCE"));
        }
    }

    /** What holds for each of them. */
    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Increments {
        private final DovecotSettings settings;
        Dovecot server;
        List<String> commands = List.of();

        Increments(DovecotSettings settings) {
            this.settings = settings;
        }

        @BeforeAll
        void start() throws Exception {
            server = Dovecot.start(settings);
        }

        @AfterAll
        void stop() throws Exception {
            server.close();
        }

        DovecotUser mailbox(int messages) throws Exception {
            DovecotUser user = server.user(Mailbox.newUser());
            for (int i = 1; i <= messages; i++) {
                user.deliver("INBOX", Mailbox.message(i, 20), RECEIVED, "");
            }
            return user;
        }

        interface Change {
            void make() throws Exception;
        }

        /** Reads the inbox, lets it change, and reads it again; the commands of the second reading are kept. */
        StoredFolder.Reading readTwice(DovecotUser user, Change change) throws Exception {
            return readTwice(user, new StoredFolder(), change);
        }

        StoredFolder.Reading readTwice(DovecotUser user, StoredFolder stored, Change change) throws Exception {
            read(user, stored);
            change.make();
            StoredFolder.Reading second = read(user, stored);
            assertThat(second.answer().complete()).isTrue();
            assertThat(second.answer().changes()).isEmpty();
            assertThat(second.answer().seen().size()).isEqualTo(second.answer().countAfter()).isEqualTo(stored.count());
            return second;
        }

        StoredFolder.Reading read(DovecotUser user, StoredFolder stored) throws Exception {
            try (FaultProxy proxy = new FaultProxy(server.port());
                    EntitySource source =
                            Mailbox.connector().openSource(Mailbox.address(proxy.port(), user.name(), 1))) {
                StoredFolder.Reading reading = stored.read(source, Mailbox.folder(source, "INBOX"));
                commands = proxy.commands();
                return reading;
            }
        }

        @Test
        @DisplayName("nothing changed, nothing told")
        void nothing() throws Exception {
            StoredFolder.Reading reading = readTwice(mailbox(3), () -> {});

            assertThat(reading.told().added).isEmpty();
            assertThat(reading.told().changed).isEmpty();
            assertThat(reading.told().vanished).isEmpty();
        }

        @Test
        @DisplayName("new messages, changed flags and vanished messages are told, each once")
        void changes() throws Exception {
            DovecotUser user = mailbox(5);
            StoredFolder.Reading reading = readTwice(user, () -> {
                user.addFlags("INBOX", "\\Seen $Label", "uid", "2");
                user.expunge("INBOX", "uid", "3");
                user.deliver("INBOX", Mailbox.message(6, 20), RECEIVED, "F");
            });

            assertThat(reading.told().expected).isEqualTo(1);
            assertThat(reading.told().added).extracting(ItemId::number).containsExactly(6L);
            assertThat(reading.told().vanished).extracting(ItemId::number).containsExactly(3L);
            assertThat(reading.told().changed).hasSize(1);
            assertThat(reading.told().changed.values())
                    .containsExactly(new ItemState(new TreeSet<>(List.of("$Label", "\\Seen"))));
        }

        @Test
        @DisplayName("a flag that was taken away is told")
        void flagTakenAway() throws Exception {
            DovecotUser user = mailbox(1);
            user.addFlags("INBOX", "\\Seen", "all");
            StoredFolder.Reading reading = readTwice(user, () -> user.removeFlags("INBOX", "\\Seen", "all"));

            assertThat(reading.told().changed.values()).containsExactly(ItemState.EMPTY);
        }

        @Test
        @DisplayName("without a cursor what is known is compared, and nothing is read twice")
        void withoutCursor() throws Exception {
            DovecotUser user = mailbox(4);
            StoredFolder stored = new StoredFolder();
            StoredFolder.Reading reading = readTwice(user, stored, () -> {
                stored.loseCursor();
                user.addFlags("INBOX", "\\Answered", "uid", "4");
                user.expunge("INBOX", "uid", "1");
                user.deliver("INBOX", Mailbox.message(5, 20), RECEIVED, "");
            });

            assertThat(reading.told().added).extracting(ItemId::number).containsExactly(5L);
            assertThat(reading.told().vanished).extracting(ItemId::number).containsExactly(1L);
            assertThat(reading.told().changed.keySet()).extracting(ItemId::number).containsExactly(4L);
        }

        @Test
        @DisplayName("after a change of UIDVALIDITY messages are recognised, and only the others are read")
        void uidValidityChanges() throws Exception {
            DovecotUser user = mailbox(3);
            // Two alike can't be told apart by their prints.
            user.deliver("INBOX", Mailbox.message(9, 20), RECEIVED, "");
            user.deliver("INBOX", Mailbox.message(9, 20), RECEIVED, "");
            StoredFolder stored = new StoredFolder();
            StoredFolder.Reading reading = readTwice(user, stored, () -> {
                user.expunge("INBOX", "uid", "2");
                user.addFlags("INBOX", "\\Flagged", "uid", "1");
                user.doveadm("mailbox update", "--uid-validity", "4711", "INBOX");
                user.deliver("INBOX", Mailbox.message(7, 20), RECEIVED, "");
            });

            assertThat(reading.told().renumbered.values()).extracting(ItemId::number).containsExactlyInAnyOrder(1L, 3L);
            assertThat(reading.told().renumbered.values()).extracting(ItemId::epoch).containsOnly(4711L);
            assertThat(reading.told().added).extracting(ItemId::number).containsExactlyInAnyOrder(4L, 5L, 6L);
            assertThat(reading.told().vanished).extracting(ItemId::number).containsExactlyInAnyOrder(2L, 4L, 5L);
            assertThat(stored.items()).filteredOn(item -> item.item().id().number() == 1)
                    .singleElement()
                    .extracting(item -> item.state().flags())
                    .asString()
                    .contains("Flagged");
            assertThat(stored.count()).isEqualTo(5);
        }
    }
}
