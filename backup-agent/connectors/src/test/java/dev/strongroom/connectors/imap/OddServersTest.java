package dev.strongroom.connectors.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do what Dovecot never does. */
class OddServersTest {
    private static final byte[] SMALL = Mailbox.message(1, 100);
    private static final byte[] LARGE = Mailbox.message(2, 2_500_000);

    private static StoredFolder.Reading read(ScriptedImap server, StoredFolder stored) throws Exception {
        try (EntitySource source = Mailbox.connector().openSource(Mailbox.address(server.port(), "any", 1))) {
            return stored.read(source, Mailbox.folder(source, "INBOX"));
        }
    }

    private static void assertHolds(StoredFolder stored, byte[]... messages) {
        assertThat(Mailbox.digests(stored.contents())).isEqualTo(Mailbox.digests(List.of(messages)));
    }

    /** Half of the large message, and then nothing. */
    private static ScriptedImap breakingAtHalf() throws IOException {
        AtomicInteger times = new AtomicInteger();
        return new ScriptedImap(List.of(SMALL, LARGE, SMALL)).onFetch(2, (session, tag, line) -> {
            if (times.getAndIncrement() > 0) {
                session.message(2, LARGE);
                return;
            }
            session.raw("* 2 FETCH (UID 2 FLAGS () INTERNALDATE \"01-Jan-2024 00:00:00 +0000\" BODY[] {" + LARGE.length
                    + "}\r\n");
            session.bytes(LARGE, 0, LARGE.length / 2);
            throw new IOException("Broken");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "short", "exact", "uid behind"})
    @DisplayName("A large message goes on after a break, whatever the server makes of the range that is asked for")
    void ranges(String kind) throws Exception {
        try (ScriptedImap server = breakingAtHalf()) {
            server.on("UID FETCH", (session, tag, line) -> {
                if (!line.contains("[]<")) {
                    server.usual(session, tag, line);
                    return;
                }
                int from = kind.equals("whole") ? 0 : Integer.parseInt(line.replaceFirst(".*<(\\d+)\\..*", "$1"));
                int length = kind.equals("short") ? Math.min(300_000, LARGE.length - from) : LARGE.length - from;
                String origin = kind.equals("whole") ? "" : "<" + from + ">";
                boolean behind = kind.equals("uid behind");
                session.raw("* 2 FETCH (" + (behind ? "" : "UID 2 ") + "BODY[]" + origin + " {" + length + "}\r\n");
                session.bytes(LARGE, from, length);
                session.line(behind ? " UID 2)" : ")");
                session.ok(tag);
            });
            StoredFolder stored = new StoredFolder();
            StoredFolder.Reading reading = read(server, stored);

            assertHolds(stored, SMALL, LARGE, SMALL);
            assertThat(reading.told().gaps).isEmpty();
            assertThat(reading.answer().complete()).isTrue();
        }
    }

    @Test
    @DisplayName("A large message that the server does not go on with is a gap, and the others come")
    void noRest() throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL, LARGE, SMALL))) {
            server.onFetch(2, (session, tag, line) -> {
                session.raw("* 2 FETCH (UID 2 FLAGS () INTERNALDATE \"01-Jan-2024 00:00:00 +0000\" BODY[] {"
                        + LARGE.length + "}\r\n");
                session.bytes(LARGE, 0, LARGE.length / 2);
                throw new IOException("Broken");
            });
            server.on("UID FETCH", (session, tag, line) -> {
                if (line.contains("[]<")) {
                    session.line(tag + " NO [SERVERBUG] Internal error");
                } else {
                    server.usual(session, tag, line);
                }
            });
            StoredFolder stored = new StoredFolder();
            StoredFolder.Reading reading = read(server, stored);

            assertHolds(stored, SMALL, SMALL);
            assertThat(reading.told().gaps.values()).singleElement().asString().contains("Internal error");
            assertThat(reading.answer().complete()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("A message that the server refuses, or has no content for, is a gap with the server's reason")
    void refusedMessage(boolean refused) throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL, SMALL, LARGE))) {
            server.onFetch(2, (session, tag, line) -> {
                if (refused && line.startsWith("UID FETCH 2 ")) {
                    session.line(tag + " NO [CONTACTADMIN] The file is damaged");
                    throw new IOException("Said enough");
                } else if (!refused) {
                    session.line("* 2 FETCH (UID 2 FLAGS () INTERNALDATE \"01-Jan-2024 00:00:00 +0000\" BODY[] NIL)");
                }
            });
            StoredFolder stored = new StoredFolder();
            StoredFolder.Reading reading = read(server, stored);

            assertHolds(stored, SMALL, LARGE);
            assertThat(reading.told().gaps).hasSize(1).containsKey(new ItemId(1, 2));
            assertThat(reading.told().gaps.values()).singleElement()
                    .asString()
                    .contains(refused ? "The file is damaged" : "no content");
            assertThat(reading.answer().seen().size()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("A message that is deleted before it is read is no gap, and is told as a change")
    void expungedMeanwhile() throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL, SMALL, SMALL))) {
            server.on("UID FETCH", (session, tag, line) -> {
                if (line.startsWith("UID FETCH 2 ")) {
                    session.ok(tag);
                } else {
                    server.usual(session, tag, line.replace("1:3", "1,3"));
                }
            });
            StoredFolder.Reading reading = read(server, new StoredFolder());

            assertThat(reading.told().gaps).isEmpty();
            assertThat(reading.answer().seen()).hasToString("1.[1, 3]");
            assertThat(reading.answer().changes())
                    .anyMatch(change -> change.contains("deleted before it could be read: 1.2"));
        }
    }

    @Test
    @DisplayName("Messages that arrive while the folder is read are told, and come with the next reading")
    void arrivedMeanwhile() throws Exception {
        AtomicInteger statuses = new AtomicInteger();
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL, SMALL, SMALL))) {
            server.on("STATUS", (session, tag, line) -> {
                int messages = statuses.getAndIncrement() == 0 ? 1 : 3;
                session.line("* STATUS INBOX (MESSAGES " + messages + " UIDNEXT " + (messages + 1) + " UIDVALIDITY 1)");
                session.ok(tag);
            });
            server.on("EXAMINE", (session, tag, line) -> {
                session.line("* 2 EXISTS");
                session.line("* OK [UIDVALIDITY 1]");
                session.line("* OK [UIDNEXT 3]");
                session.ok(tag);
            });
            AtomicInteger searches = new AtomicInteger();
            server.on("UID SEARCH", (session, tag, line) -> {
                session.line(searches.getAndIncrement() == 0 ? "* SEARCH 1 2" : "* SEARCH 1 2 3");
                session.ok(tag);
            });
            StoredFolder.Reading reading = read(server, new StoredFolder());

            assertThat(reading.answer().countBefore()).isEqualTo(1);
            assertThat(reading.answer().countAfter()).isEqualTo(3);
            assertThat(reading.answer().seen()).hasToString("1.[1-2]");
            assertThat(reading.answer().changes()).containsExactly(
                    "1 message arrived before the folder was listed, and was taken along: 1.2.",
                    "1 message arrived while the folder was read, and comes with the next backup: 1.3.");
        }
    }

    @Test
    @DisplayName("A folder that is renumbered while it is read is read anew next time")
    void renumberedMeanwhile() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        try (ScriptedImap server = breakingAtHalf()) {
            server.on("EXAMINE", (session, tag, line) -> {
                session.line("* 3 EXISTS");
                session.line("* OK [UIDVALIDITY " + (opened.getAndIncrement() == 0 ? 1 : 2) + "]");
                session.ok(tag);
            });
            StoredFolder.Reading reading = read(server, new StoredFolder());

            assertThat(reading.answer().complete()).isFalse();
            assertThat(reading.answer().changes()).anyMatch(change -> change.contains("renumbered"));
        }
    }

    @Test
    @DisplayName("Items of a message may come in any order, with others that nobody asked for")
    void itemsInAnyOrder() throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL, LARGE, SMALL))) {
            for (int i = 1; i <= 3; i++) {
                int uid = i;
                byte[] body = uid == 2 ? LARGE : SMALL;
                server.onFetch(uid, (session, tag, line) -> {
                    session.line("* 9 EXISTS");
                    session.raw("* " + uid + " FETCH (X-ODD (1 (\"a)\" NIL) {3}\r\n)(\") EMAILID (M1) BODY[] {"
                            + body.length
                            + "}\r\n");
                    session.bytes(body, 0, body.length);
                    session.line(" UID " + uid
                            + " MODSEQ (17) FLAGS (\\Seen \\Recent) INTERNALDATE \" 1-Jan-2024 00:00:00 +0100\")");
                });
            }
            StoredFolder stored = new StoredFolder();
            StoredFolder.Reading reading = read(server, stored);

            assertThat(reading.told().gaps).isEmpty();
            assertHolds(stored, SMALL, LARGE, SMALL);
            assertThat(stored.items().getFirst().state().flags()).containsExactly("\\Seen");
            assertThat(stored.items().getFirst().item().received()).isEqualTo(Instant.parse("2023-12-31T23:00:00Z"));
        }
    }

    @Test
    @DisplayName("A date that is none does not keep a message out of the backup")
    void dateIsNone() throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL))) {
            server.onFetch(1, (session, tag, line) -> {
                session.raw("* 1 FETCH (UID 1 FLAGS () INTERNALDATE \"00-Foo-0000\" BODY[] {" + SMALL.length + "}\r\n");
                session.bytes(SMALL, 0, SMALL.length);
                session.line(")");
            });
            StoredFolder stored = new StoredFolder();
            read(server, stored);

            assertHolds(stored, SMALL);
        }
    }

    @Test
    @DisplayName("A server that asks to go slower is obeyed, and nothing is lost")
    void throttled() throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL, SMALL))) {
            server.on("UID FETCH", (session, tag, line) -> {
                if (times.getAndIncrement() < 3) {
                    session.line(tag + " NO [THROTTLED] Account exceeded command limits");
                } else {
                    server.usual(session, tag, line);
                }
            });
            StoredFolder stored = new StoredFolder();
            read(server, stored);

            assertHolds(stored, SMALL, SMALL);
        }
    }

    @Test
    @DisplayName("A server that goes on asking to go slower ends the reading, with the time from which to try again")
    void throttledForLong() throws Exception {
        try (ScriptedImap server =
                new ScriptedImap(List.of(SMALL)).on("UID FETCH", (session, tag, line) -> session.line(
                        tag + " NO [OVERQUOTA] Account exceeded bandwidth limits"))) {
            assertThatThrownBy(() -> read(server, new StoredFolder())).isInstanceOfSatisfying(
                    ThrottledException.class,
                    e -> assertThat(e.until()).isAfter(Instant.now().plus(Duration.ofMinutes(1))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"* LIST () \"/\" {4000000000}", "* LIST (((((", "* LIST () \"/", "\0\0\0\0", "A99 OK who", "+ ",
                "* BYE shutting down"})
    @DisplayName("Nonsense does not exhaust memory, and ends in a sentence")
    void nonsense(String line) throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of()).on("LIST", (session, tag, command) -> {
            session.line(line);
            throw new IOException("Enough");
        })) {
            try (EntitySource source = Mailbox.connector().openSource(Mailbox.address(server.port(), "any", 1))) {
                assertThatThrownBy(source::containers).isInstanceOf(UnreachableException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:4294967295", "1,2,x", "0:99999999999"})
    @DisplayName("A listing that can't be true is not believed")
    void absurdListing(String set) throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL)).capability("IMAP4rev1 AUTH=PLAIN ESEARCH")
                .on("UID SEARCH",
                        (session, tag, line) -> {
                            session.line("* ESEARCH (TAG \"" + tag + "\") UID ALL " + set);
                            session.ok(tag);
                        })) {
            assertThatThrownBy(() -> read(server, new StoredFolder())).isInstanceOf(UnreachableException.class);
        }
    }

    @Test
    @DisplayName("Folders with names against the rules can be told apart and read, and mere names are left out")
    void oddNames() throws Exception {
        try (ScriptedImap server = new ScriptedImap(List.of(SMALL)).on("LIST", (session, tag, line) -> {
            session.line("* LIST (\\Noselect) \"/\" Parent");
            session.line("* LIST () \"/\" \"Parent/Kunden &- Partner\"");
            session.line("* LIST () \"/\" \"broken &AMQ\"");
            session.line("* LIST (\\sent) \"/\" {6}\r\n\u00e4\u00f6&-\"\\");
            session.line("* LIST () NIL flat/name");
            session.line("* LIST () \"\\\\\" \"back\\\\slash\"");
            session.line("* LIST (\\NonExistent) \"/\" Ghost");
            session.line("* LIST () \"/\" inbox");
            session.line("* LIST () \"/\" \"utf8 \u00c3\u00a4\"");
            session.ok(tag);
        }).on("LSUB", (session, tag, line) -> {
            session.line("* LSUB () NIL flat/name");
            session.ok(tag);
        })) {
            try (EntitySource source = Mailbox.connector().openSource(Mailbox.address(server.port(), "any", 1))) {
                List<Container> folders = source.containers();
                for (Container folder : folders) {
                    new StoredFolder().read(source, folder);
                }

                assertThat(folders).extracting(Container::id)
                        .containsExactly("Parent/Kunden & Partner", "broken &AMQ",
                                "\u00e4\u00f6&-\"\\", "flat/name", "back\\slash", "INBOX", "utf8 ä");
                assertThat(folders).filteredOn(Container::subscribed)
                        .extracting(Container::id)
                        .containsExactly("flat/name");
                assertThat(folders.get(2).specialUse()).isEqualTo(Optional.of("Sent"));
                assertThat(folders.get(3).path()).containsExactly("flat/name");
                assertThat(folders.get(4).path()).containsExactly("back", "slash");
                assertThat(folders.get(1).attributes()).isEqualTo(Set.of());
            }
            assertThat(server.commands()).contains("EXAMINE \"Parent/Kunden &- Partner\"", "EXAMINE \"broken &AMQ\"",
                    "EXAMINE flat/name", "EXAMINE \"back\\\\slash\"");
        }
    }

    @Test
    @DisplayName("A folder without change numbers is compared in full each time")
    void noModSeq() throws Exception {
        try (ScriptedImap server =
                new ScriptedImap(List.of(SMALL, SMALL)).capability("IMAP4rev1 AUTH=PLAIN CONDSTORE")) {
            server.on("EXAMINE", (session, tag, line) -> {
                session.line("* 2 EXISTS");
                session.line("* OK [UIDVALIDITY 1]");
                session.line("* OK [UIDNEXT 3]");
                session.line("* OK [NOMODSEQ] no change numbers");
                session.ok(tag);
            });
            StoredFolder stored = new StoredFolder();
            read(server, stored);
            StoredFolder.Reading second = read(server, stored);

            assertThat(second.answer().complete()).isTrue();
            assertThat(second.told().added).isEmpty();
            assertThat(server.commands()).contains("UID FETCH 1:2 (UID FLAGS)");
        }
    }

    @Test
    @DisplayName("Commands that are completed out of order are told apart")
    void completedOutOfOrder() throws Exception {
        byte[][] messages = new byte[150][];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = Mailbox.message(i, 10);
        }
        String[] first = {"", ""};
        try (ScriptedImap server = new ScriptedImap(List.of(messages))) {
            server.on("UID FETCH", (session, tag, line) -> {
                if (first[0].isEmpty()) {
                    first[0] = tag;
                    first[1] = line;
                } else {
                    server.usual(session, tag, line);
                    server.usual(session, first[0], first[1]);
                }
            });
            StoredFolder stored = new StoredFolder();
            read(server, stored);

            assertHolds(stored, messages);
        }
    }
}
