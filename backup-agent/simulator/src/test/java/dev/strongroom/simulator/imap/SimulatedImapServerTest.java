package dev.strongroom.simulator.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.simulator.mail.MailboxGenerator;
import dev.strongroom.simulator.mail.SimulatedMailbox;
import dev.strongroom.simulator.mail.SimulatedMessage;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulatedImapServerTest {
    private static final List<SimulatedMailbox> MAILBOXES = MailboxGenerator.generate(1);
    private static SimulatedImapServer server;

    @BeforeAll
    static void start() {
        server = SimulatedImapServer.start(0, MAILBOXES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsEveryFolderByItsName() throws MessagingException {
        try (Store store = signIn("anna", "anna-password")) {
            assertThat(Arrays.stream(store.getDefaultFolder().list("*")).map(Folder::getFullName))
                    .containsExactlyInAnyOrderElementsOf(
                            MAILBOXES.getFirst()
                                    .folders()
                                    .stream()
                                    .map(f -> String.join(".", f.path()))

                                    .toList());
        }
    }

    @Test
    void servesTheBytesThatWereGenerated() throws MessagingException, IOException {
        try (Store store = signIn("ben", "ben-password")) {
            for (SimulatedMailbox.Folder expected : MAILBOXES.getLast().folders()) {
                try (Folder folder = store.getFolder(String.join(".", expected.path()))) {
                    folder.open(Folder.READ_ONLY);
                    assertThat(folder.getMessageCount()).isEqualTo(expected.messages().size());
                    for (int i = 0; i < expected.messages().size(); i++) {
                        check(folder.getMessage(i + 1), expected.messages().get(i));
                    }
                }
            }
        }
    }

    private static void check(Message served, SimulatedMessage expected) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((MimeMessage) served).writeTo(bytes);
        assertThat(bytes.toByteArray()).isEqualTo(expected.bytes());
        assertThat(served.getReceivedDate()).isEqualTo(Date.from(expected.received()));
        assertThat(served.isSet(Flags.Flag.SEEN)).isEqualTo(expected.flags().contains("\\Seen"));
        assertThat(served.getFlags().contains("$Important")).isEqualTo(expected.flags().contains("$Important"));
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> signIn("anna", "wrong")).isInstanceOf(AuthenticationFailedException.class);
    }

    private static Store signIn(String user, String password) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.partialfetch", "false");
        Store store = Session.getInstance(properties).getStore("imap");
        store.connect("127.0.0.1", server.imapPort(), user, password);
        return store;
    }
}
