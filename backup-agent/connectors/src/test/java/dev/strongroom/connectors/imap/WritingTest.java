package dev.strongroom.connectors.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemContent.InMemory;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotSettings;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.connectors.imap.FaultProxy.Fault;
import dev.strongroom.connectors.imap.FaultProxy.Harm;
import dev.strongroom.formats.item.ItemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final Instant RECEIVED = Instant.parse("2019-12-31T23:00:01Z");
    private static final byte[] MESSAGE = Mailbox.message(1, 2_000);

    private static Dovecot server;

    @BeforeAll
    static void start() throws Exception {
        server = Dovecot.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static EntityTarget open(int port, String user) throws Exception {
        return Mailbox.connector().openTarget(Mailbox.address(port, user, 1));
    }

    private static ItemContent content(byte[] message) {
        return new InMemory(message, 0, message.length);
    }

    private static ItemState flags(String... flags) {
        return new ItemState(new TreeSet<>(Arrays.asList(flags)));
    }

    private static AppendResult append(EntityTarget target, String folder, byte[] message, ItemState state)
            throws Exception {
        return target.append(folder, message.length, content(message), RECEIVED, state);
    }

    /** All that a folder holds, read as a backup would. */
    private static StoredFolder read(Dovecot from, String user, String folder) throws Exception {
        StoredFolder stored = new StoredFolder();
        try (EntitySource source = Mailbox.connector().openSource(Mailbox.address(from.port(), user))) {
            stored.read(source, Mailbox.folder(source, folder));
        }
        return stored;
    }

    @Test
    @DisplayName("A message comes back with its bytes, flags, keywords and date")
    void messageComesBack() throws Exception {
        String user = Mailbox.newUser();
        AppendResult result;
        try (EntityTarget target = open(server.port(), user)) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Restored", "Büro & Co 😀"));
            result = append(target, folder, MESSAGE, flags("\\Seen", "\\Flagged", "$Forwarded", "Label"));
        }
        StoredFolder stored = read(server, user, "Restored/Büro & Co 😀");

        assertThat(stored.contents()).containsExactly(MESSAGE);
        assertThat(stored.items().getFirst().item().id()).isEqualTo(result.id().orElseThrow());
        assertThat(stored.items().getFirst().item().received()).isEqualTo(RECEIVED);
        assertThat(stored.items().getFirst().state()).isEqualTo(flags("\\Seen", "\\Flagged", "$Forwarded", "Label"));
        assertThat(result.refusedFlags()).isEmpty();
    }

    @Test
    @DisplayName("A folder is made with those above it, subscribed to, and found when it is there already")
    void folders() throws Exception {
        String user = Mailbox.newUser();
        try (EntityTarget target = open(server.port(), user)) {
            assertThat(target.delimiter()).isEqualTo("/");
            assertThat(target.hasContainer(ItemKind.MAIL, List.of("A", "B", "C%"))).isFalse();
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("A", "B", "C%"))).isEqualTo("A/B/C%");
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("A", "B", "C%"))).isEqualTo("A/B/C%");
            assertThat(target.hasContainer(ItemKind.MAIL, List.of("A", "B", "C%"))).isTrue();
            assertThat(target.hasContainer(ItemKind.MAIL, List.of("A", "B", "CX"))).isFalse();
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("inbox"))).isEqualTo("INBOX");
        }
        try (EntitySource source = Mailbox.connector().openSource(Mailbox.address(server.port(), user))) {
            assertThat(source.containers()).filteredOn(Container::subscribed)
                    .extracting(Container::id)
                    .containsExactly("A/B/C%");
        }
    }

    @Test
    @DisplayName("Where the delimiter is another one, names that hold it are changed, and the id shows how")
    void otherDelimiter() throws Exception {
        try (Dovecot dotted = Dovecot.start(DovecotSettings.USUAL.withSeparator('.'));
                EntityTarget target = open(dotted.port(), "dora")) {
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("Archive", "Release 1.2", "a/b"))).isEqualTo(
                    "Archive.Release 1_2.a/b");
            append(target, "Archive.Release 1_2.a/b", MESSAGE, ItemState.EMPTY);

            assertThat(read(dotted, "dora", "Archive.Release 1_2.a/b").contents()).containsExactly(MESSAGE);
        }
    }

    @Test
    @DisplayName("A name that the server does not take is refused with a sentence")
    void refusedName() throws Exception {
        try (EntityTarget target = open(server.port(), Mailbox.newUser())) {
            assertThatThrownBy(() -> target.ensureContainer(ItemKind.MAIL, List.of("x".repeat(3_000))))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("does not make the folder");
        }
    }

    @Test
    @DisplayName("Keywords that a folder does not keep are left away and reported")
    void refusedKeywords() throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(List.of()).on("APPEND", WritingTest::takeAppend);
                EntityTarget target = open(scripted.port(), "any")) {
            AppendResult result =
                    append(target, "INBOX", MESSAGE, flags("\\Seen", "$known", "$Unknown", "\\Odd", "a(b"));

            assertThat(result.refusedFlags()).containsExactlyInAnyOrder("$Unknown", "\\Odd", "a(b");
            assertThat(result.id()).isEmpty();
            assertThat(scripted.commands()).contains(
                    "APPEND INBOX ($known \\Seen) \"31-Dec-2019 23:00:01 +0000\" {" + MESSAGE.length + "}");
        }
    }

    private static void takeAppend(ScriptedImap.Session session, String tag, String line) throws IOException {
        session.line("+ go on");
        session.readBytes(Integer.parseInt(line.replaceFirst(".*\\{(\\d+)}$", "$1")));
        session.readLine();
        session.ok(tag);
    }

    @Test
    @DisplayName("What the folder holds is listed with what it can be recognised by")
    void items() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        for (int i = 0; i < 700; i++) {
            user.deliver("INBOX", Mailbox.message(i, 10), RECEIVED, i == 5 ? "S" : "");
        }
        try (EntityTarget target = open(server.port(), user.name()); Stream<TargetItem> items = target.items("INBOX")) {
            List<TargetItem> list = items.toList();

            assertThat(list).hasSize(700).extracting(item -> item.id().number()).isSorted();
            assertThat(list.get(5).state()).isEqualTo(flags("\\Seen"));
            assertThat(list.get(5).print())
                    .isEqualTo(new ItemPrint("<5@example.org>", Mailbox.message(5, 10).length, RECEIVED));
        }
    }

    @Test
    @DisplayName("A message's bytes can be read back, small and large")
    void content() throws Exception {
        byte[] large = Mailbox.message(2, 3_000_000);
        try (EntityTarget target = open(server.port(), Mailbox.newUser())) {
            for (byte[] message : List.of(MESSAGE, large)) {
                ItemId id = append(target, "INBOX", message, ItemState.EMPTY).id().orElseThrow();
                try (InputStream in = target.content("INBOX", id).open()) {
                    assertThat(Mailbox.digests(List.of(in.readAllBytes()))).isEqualTo(
                            Mailbox.digests(List.of(message)));
                }
            }
        }
    }

    @Test
    @DisplayName("A message whose reading is broken off does not spoil what comes after")
    void contentBrokenOff() throws Exception {
        byte[] large = Mailbox.message(2, 3_000_000);
        try (EntityTarget target = open(server.port(), Mailbox.newUser())) {
            ItemId id = append(target, "INBOX", large, ItemState.EMPTY).id().orElseThrow();
            try (InputStream in = target.content("INBOX", id).open()) {
                assertThat(in.read()).isEqualTo('M');
            }

            assertThat(append(target, "INBOX", MESSAGE, ItemState.EMPTY).id()).isPresent();
        }
    }

    @Test
    @DisplayName("One message is removed, and others that are marked as deleted stay")
    void remove() throws Exception {
        String user = Mailbox.newUser();
        try (EntityTarget target = open(server.port(), user)) {
            append(target, "INBOX", MESSAGE, flags("\\Deleted"));
            ItemId id = append(target, "INBOX", MESSAGE, ItemState.EMPTY).id().orElseThrow();
            target.remove("INBOX", id);
        }

        assertThat(read(server, user, "INBOX").items()).singleElement()
                .extracting(item -> item.state())
                .isEqualTo(flags("\\Deleted"));
    }

    @Test
    @DisplayName("Without UIDPLUS nothing is removed, for others would go, too")
    void removeWithoutUidPlus() throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(List.of(MESSAGE));
                EntityTarget target = open(scripted.port(), "any")) {
            assertThatThrownBy(() -> target.remove("INBOX", new ItemId(1, 1))).isInstanceOf(RefusedException.class)
                    .hasMessageContaining("UIDPLUS");
            assertThat(scripted.commands()).noneMatch(line -> line.contains("STORE") || line.contains("EXPUNGE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMAP4rev1 UIDPLUS LITERAL+", "IMAP4rev1"})
    @DisplayName("A connection that breaks before the answer to APPEND doubles nothing, not even messages that are alike")
    void lostAnswer(String capability) throws Exception {
        try (Dovecot dovecot = Dovecot.start(DovecotSettings.USUAL.withCapability(capability));
                FaultProxy proxy = new FaultProxy(dovecot.port())) {
            try (EntityTarget target = open(proxy.port(), "emil")) {
                append(target, "INBOX", MESSAGE, ItemState.EMPTY);
                proxy.dropBeforeNextAnswerTo("APPEND");
                AppendResult second = append(target, "INBOX", MESSAGE, flags("\\Seen"));

                assertThat(second.id().map(ItemId::number)).isEqualTo(Optional.of(2L));
                assertThat(proxy.used()).isTrue();
            }
            StoredFolder stored = read(dovecot, "emil", "INBOX");

            assertThat(stored.items()).extracting(item -> item.state())
                    .containsExactly(
                            ItemState.EMPTY, flags("\\Seen"));
        }
    }

    @Test
    @DisplayName("A connection that breaks while a message is sent sends it again from its start")
    void breaksWhileSending() throws Exception {
        byte[] large = Mailbox.message(3, 5_000_000);
        String user = Mailbox.newUser();
        try (FaultProxy proxy = new FaultProxy(server.port());
                EntityTarget target = open(proxy.port(), user)) {
            boolean[] broke = new boolean[1];
            ItemContent.Streamed breaking = () -> new ByteArrayInputStream(large) {
                @Override
                public synchronized int read(byte[] bytes, int offset, int length) {
                    if (pos > 2_000_000 && !broke[0]) {
                        broke[0] = true;
                        proxy.dropAll();
                    }
                    return super.read(bytes, offset, length);
                }
            };
            target.append("INBOX", large.length, breaking, RECEIVED, ItemState.EMPTY);

            assertThat(broke[0]).isTrue();
        }

        assertThat(Mailbox.digests(read(server, user, "INBOX").contents())).isEqualTo(
                Mailbox.digests(List.of(large)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    @DisplayName("A message that is not as long as said is not written, and the next one is")
    void wrongSize(int difference) throws Exception {
        String user = Mailbox.newUser();
        try (EntityTarget target = open(server.port(), user)) {
            assertThatThrownBy(() -> target.append("INBOX", MESSAGE.length + difference, content(MESSAGE), RECEIVED,
                    ItemState.EMPTY)).isInstanceOf(IOException.class).hasMessageContaining("than its size says");
            append(target, "INBOX", Mailbox.message(2, 10), ItemState.EMPTY);
        }

        assertThat(read(server, user, "INBOX").contents()).containsExactly(Mailbox.message(2, 10));
    }

    @Test
    @DisplayName("A full mailbox and a folder that is gone are told in sentences")
    void refusals() throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(List.of()).on("APPEND", (session, tag, line) -> session.line(
                tag + (line.contains("gone") ? " NO [TRYCREATE] No such folder" : " NO [OVERQUOTA] Quota exceeded")));
                EntityTarget target = open(scripted.port(), "any")) {
            assertThatThrownBy(() -> append(target, "INBOX", MESSAGE, ItemState.EMPTY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("full");
            assertThatThrownBy(() -> append(target, "gone", MESSAGE, ItemState.EMPTY))
                    .isInstanceOf(ContainerVanishedException.class);
        }
    }

    @Test
    @DisplayName("A server that wants fewer messages at once is waited for")
    void waits() throws Exception {
        int[] refused = new int[1];
        try (ScriptedImap scripted = new ScriptedImap(List.of()).on("APPEND", (session, tag, line) -> {
            if (refused[0]++ < 3) {
                session.line(tag + " NO [LIMIT] Slow down");
            } else {
                takeAppend(session, tag, line);
            }
        }); EntityTarget target = open(scripted.port(), "any")) {
            assertThat(append(target, "INBOX", MESSAGE, ItemState.EMPTY).refusedFlags()).isEqualTo(Set.of());
        }
    }

    @Test
    @DisplayName("Folders below a prefix of the server's are made there")
    void namespacePrefix() throws Exception {
        try (ScriptedImap scripted = new ScriptedImap(List.of()).capability("IMAP4rev1 NAMESPACE AUTH=PLAIN")
                .on("NAMESPACE", (session, tag, line) -> {
                    session.line("* NAMESPACE ((\"INBOX.\" \".\")) NIL ((\"shared.\" \".\"))");
                    session.ok(tag);
                })
                .on("LIST", (session, tag, line) -> {
                    if (line.endsWith("\"\" \"\"")) {
                        session.line("* LIST (\\Noselect) \".\" \"\"");
                    }
                    session.ok(tag);
                });
                EntityTarget target = open(scripted.port(), "any")) {
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("Archive", "a.b"))).isEqualTo("INBOX.Archive.a_b");
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("INBOX", "Old"))).isEqualTo("INBOX.Old");
            assertThat(scripted.commands()).contains("CREATE INBOX.Archive.a_b", "SUBSCRIBE INBOX.Archive.a_b");
        }
    }

    @Test
    @DisplayName("Where folders above are not made along, they are made one by one")
    void parentsOneByOne() throws Exception {
        boolean[] parentMade = new boolean[1];
        try (ScriptedImap scripted = new ScriptedImap(List.of())
                .on("LIST", (session, tag, line) -> {
                    if (line.endsWith("\"\" \"\"")) {
                        session.line("* LIST (\\Noselect) \"/\" \"\"");
                    }
                    session.ok(tag);
                })
                .on("CREATE", (session, tag, line) -> {
                    parentMade[0] |= line.equals("CREATE A");
                    session.line(tag + (parentMade[0] ? " OK" : " NO Parent does not exist"));
                });
                EntityTarget target = open(scripted.port(), "any")) {
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("A", "B"))).isEqualTo("A/B");
        }
    }

    @Test
    @DisplayName("Whatever harm is done to the connection, restored messages are there once")
    void randomHarm() throws Exception {
        String user = Mailbox.newUser();
        try (FaultProxy proxy = new FaultProxy(server.port());
                EntityTarget target = open(proxy.port(), user)) {
            proxy.plan(new Fault(1_500, Harm.DROP), new Fault(1_900, Harm.DROP), new Fault(2_300, Harm.DROP));
            proxy.dropAll();
            for (int i = 0; i < 40; i++) {
                append(target, "INBOX", Mailbox.message(i, 100), ItemState.EMPTY);
            }

            assertThat(proxy.used()).isTrue();
        }

        assertThat(read(server, user, "INBOX").contents())
                .extracting(bytes -> new String(bytes, UTF_8).substring(0, 20))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }
}
