package dev.strongroom.connectors.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotUser;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Instant RECEIVED = Instant.parse("2024-02-29T23:59:58Z");

    private static Dovecot server;

    @BeforeAll
    static void start() throws Exception {
        server = Dovecot.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static EntitySource open(DovecotUser user) throws Exception {
        return Mailbox.connector().openSource(Mailbox.address(server.port(), user.name()));
    }

    @Test
    @DisplayName("Folders come with true names, paths, special use and subscription, parents first")
    void folders() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        String emoji = "Büro 😀 & Partner";
        String longName = "x".repeat(200);
        user.create("Trash").create("Kunden & Partner/A..B/100%").create(emoji).create(longName);
        user.doveadm("mailbox subscribe", emoji);
        List<Container> folders;
        try (EntitySource source = open(user)) {
            folders = source.containers();
        }

        assertThat(folders).extracting(Container::id)
                .contains("INBOX", "Trash", "Kunden & Partner/A..B/100%", emoji, longName);
        assertThat(folders).filteredOn(folder -> folder.id().endsWith("100%"))
                .singleElement()
                .extracting(Container::path)
                .isEqualTo(List.of("Kunden & Partner", "A..B", "100%"));
        assertThat(folders).filteredOn(folder -> folder.id().equals("INBOX"))
                .singleElement()
                .extracting(Container::specialUse)
                .isEqualTo(Optional.of("Inbox"));
        assertThat(folders).filteredOn(folder -> folder.id().equals("Trash"))
                .singleElement()
                .extracting(Container::specialUse)
                .isEqualTo(Optional.of("Trash"));
        assertThat(folders).filteredOn(Container::subscribed).extracting(Container::id).containsExactly(emoji);
        List<String> ids = folders.stream().map(Container::id).toList();
        assertThat(ids.indexOf("Kunden & Partner")).isLessThan(ids.indexOf("Kunden & Partner/A..B/100%"));
    }

    @Test
    @DisplayName("A message's bytes, flags, keywords and date are read as served")
    void message() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        user.deliver("INBOX", Mailbox.message(1, 5_000), RECEIVED, "FS");
        user.addFlags("INBOX", "$Forwarded", "uid", "1");
        StoredFolder stored = new StoredFolder();
        StoredFolder.Reading reading;
        try (EntitySource source = open(user)) {
            reading = stored.read(source, Mailbox.folder(source, "INBOX"));
        }

        SourceItem item = stored.items().getFirst().item();
        assertThat(stored.contents()).containsExactly(Mailbox.message(1, 5_000));
        assertThat(item.id().number()).isEqualTo(1);
        assertThat(item.received()).isEqualTo(RECEIVED);
        assertThat(item.state()).isEqualTo(new ItemState(new TreeSet<>(List.of("$Forwarded", "\\Flagged", "\\Seen"))));
        assertThat(reading.answer().countBefore()).isEqualTo(1);
        assertThat(reading.answer().countAfter()).isEqualTo(1);
        assertThat(reading.answer().seen().contains(item.id())).isTrue();
        assertThat(reading.answer().changes()).isEmpty();
        assertThat(reading.answer().complete()).isTrue();
    }

    @Test
    @DisplayName("Reading marks nothing as read")
    void marksNothing() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        user.deliver("INBOX", Mailbox.message(1, 10), RECEIVED, "");
        try (EntitySource source = open(user)) {
            new StoredFolder().read(source, Mailbox.folder(source, "INBOX"));
        }

        assertThat(user.doveadm("fetch", "flags", "mailbox", "INBOX")).doesNotContain("Seen");
    }

    @Test
    @DisplayName("Messages against the rules are read as served")
    void messagesAgainstTheRules() throws Exception {
        List<byte[]> odd = List.of(
                "no header at all\r\n".getBytes(UTF_8),
                "\r\n".getBytes(UTF_8),
                ("Subject: " + "x".repeat(1_000_000) + "\r\n\r\n" + "y".repeat(1_000_000) + "\r\n").getBytes(UTF_8),
                "Subject: gr\u00fc\u00dfe\r\n\r\n\u00e4\r\n".getBytes(ISO_8859_1),
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nbroken {5}\r\n".getBytes(UTF_8),
                "Message-ID: <twice@example.org>\r\n\r\n) {99999999}\r\nA1 OK\r\n* BYE\r\n".getBytes(UTF_8),
                "Message-ID: <twice@example.org>\r\n\r\nother\r\n".getBytes(UTF_8));
        DovecotUser user = server.user(Mailbox.newUser());
        for (byte[] message : odd) {
            user.deliver("INBOX", message, RECEIVED, "");
        }
        StoredFolder stored = new StoredFolder();
        try (EntitySource source = open(user)) {
            stored.read(source, Mailbox.folder(source, "INBOX"));
        }

        assertThat(Mailbox.digests(stored.contents())).isEqualTo(Mailbox.digests(odd));
    }

    @Test
    @DisplayName("Bare line feeds and NULs come as the server makes them, and whole")
    void bytesThatTheServerChanges() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        user.deliver("INBOX", "Subject: s\n\na\0b\n".getBytes(UTF_8), RECEIVED, "");
        StoredFolder stored = new StoredFolder();
        try (EntitySource source = open(user)) {
            stored.read(source, Mailbox.folder(source, "INBOX"));
        }

        assertThat(stored.contents()).containsExactly("Subject: s\r\n\r\na\u0080b\r\n".getBytes(ISO_8859_1));
    }

    @Test
    @DisplayName("Many messages come over several connections, each once")
    void severalConnections() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        List<byte[]> sent = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            sent.add(Mailbox.message(i, i % 50 == 0 ? 1_500_000 : 100));
            user.deliver("INBOX", sent.get(i), RECEIVED, "");
        }
        StoredFolder stored = new StoredFolder();
        try (EntitySource source = open(user)) {
            StoredFolder.Reading reading = stored.read(source, Mailbox.folder(source, "INBOX"));

            assertThat(reading.answer().seen().size()).isEqualTo(450);
        }

        assertThat(Mailbox.digests(stored.contents())).isEqualTo(Mailbox.digests(sent));
    }

    @Test
    @DisplayName("A reading that was stopped has no cursor, and the next one reads the rest")
    void stops() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        for (int i = 0; i < 120; i++) {
            user.deliver("INBOX", Mailbox.message(i, 10), RECEIVED, "");
        }
        StoredFolder stored = new StoredFolder();
        try (EntitySource source = open(user)) {
            Container inbox = Mailbox.folder(source, "INBOX");
            StoredFolder.Reading stopped = stored.read(source, inbox, 30);
            StoredFolder.Reading rest = stored.read(source, inbox);

            assertThat(stopped.answer().complete()).isFalse();
            assertThat(stopped.told().added).hasSizeBetween(30, 60);
            assertThat(rest.answer().complete()).isTrue();
            assertThat(rest.told().added).hasSize(120 - stopped.told().added.size());
        }
    }

    @Test
    @DisplayName("A sink that fails ends the reading with its reason")
    void sinkFails() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser());
        user.deliver("INBOX", Mailbox.message(1, 10), RECEIVED, "");
        CountingSink full = new CountingSink() {
            @Override
            public void added(SourceItem item, ItemContent content) throws IOException {
                throw new IOException("The disk is full");
            }
        };
        try (EntitySource source = open(user)) {
            Container inbox = Mailbox.folder(source, "INBOX");

            assertThatThrownBy(() -> source.read(inbox, KnownItems.none(), full))
                    .isInstanceOf(SinkFailedException.class)
                    .hasMessageContaining("The disk is full");
        }
    }

    @Test
    @DisplayName("A folder that was deleted after it was listed has vanished")
    void folderVanishes() throws Exception {
        DovecotUser user = server.user(Mailbox.newUser()).create("Gone");
        user.deliver("Gone", Mailbox.message(1, 10), RECEIVED, "");
        try (EntitySource source = open(user)) {
            Container gone = Mailbox.folder(source, "Gone");
            user.doveadm("mailbox delete", "Gone");

            assertThatThrownBy(() -> source.read(gone, KnownItems.none(), new CountingSink()))
                    .isInstanceOf(ContainerVanishedException.class);
        }
    }
}
