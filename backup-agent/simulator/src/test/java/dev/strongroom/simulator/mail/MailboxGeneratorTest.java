package dev.strongroom.simulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailboxGeneratorTest {
    private static final List<SimulatedMailbox> MAILBOXES = MailboxGenerator.generate(1);

    @Test
    void sameSeedGivesTheSameBytes() {
        List<byte[]> again = messages(MailboxGenerator.generate(1)).stream().map(SimulatedMessage::bytes).toList();
        List<byte[]> first = messages(MAILBOXES).stream().map(SimulatedMessage::bytes).toList();

        assertThat(again).hasSize(850);
        assertThat(again.toArray(byte[][]::new)).isDeepEqualTo(first.toArray(byte[][]::new));
    }

    @Test
    void anotherSeedGivesOtherMail() {
        assertThat(text(messages(MailboxGenerator.generate(2)).getFirst()))
                .isNotEqualTo(text(messages(MAILBOXES).getFirst()));
    }

    @Test
    void mailboxesHaveTheSizesThatTheDemoTells() {
        assertThat(MAILBOXES).extracting(SimulatedMailbox::user).containsExactly("anna", "ben");
        assertThat(messages(MAILBOXES.subList(0, 1))).hasSize(600);
        assertThat(messages(MAILBOXES.subList(1, 2))).hasSize(250);
    }

    @Test
    void everyFolderButOneHoldsMail() {
        for (SimulatedMailbox mailbox : MAILBOXES) {
            assertThat(mailbox.folders()).filteredOn(folder -> folder.messages().isEmpty())
                    .extracting(SimulatedMailbox.Folder::path)
                    .containsExactly(List.of("Empty"));
        }
    }

    @Test
    void folderNamesAreHardOnes() {
        List<List<String>> paths = MAILBOXES.stream().flatMap(m -> m.folders().stream()).map(f -> f.path()).toList();

        assertThat(paths).contains(List.of("Archive", "2024"), List.of("Projects", "Müller & Söhne"),
                List.of("Reisen ✈️"), List.of("Clients", "Ω 50%"));
    }

    @Test
    void datesSpreadOverTwoYears() {
        assertThat(messages(MAILBOXES)).extracting(m -> m.received().atOffset(ZoneOffset.UTC).getYear())
                .containsOnly(2024, 2025)
                .contains(2024, 2025);
    }

    @Test
    void everyLanguageHasItsCharset() {
        String all = String.join("\n", messages(MAILBOXES).stream().map(MailboxGeneratorTest::text).toList());

        for (Language language : Language.values()) {
            assertThat(all).contains("charset=" + language.charset().name());
        }
    }

    @Test
    void noMessageIdIsUsedTwice() throws MessagingException {
        Set<String> ids = new HashSet<>();
        for (SimulatedMessage message : messages(MAILBOXES)) {
            assertThat(ids.add(parse(message).getMessageID())).isTrue();
        }
    }

    @Test
    void everyPartCanBeReadAndManyAttachmentsRepeat() throws MessagingException, IOException {
        List<String> attachments = new ArrayList<>();
        for (SimulatedMessage message : messages(MAILBOXES)) {
            collectAttachments(parse(message), attachments);
        }

        assertThat(attachments).hasSizeGreaterThan(100);
        assertThat(new HashSet<>(attachments)).hasSizeLessThan(attachments.size() * 3 / 4);
    }

    private static void collectAttachments(Part part, List<String> found) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collectAttachments(parts.getBodyPart(i), found);
            }
            return;
        }
        byte[] content = part.getInputStream().readAllBytes();
        assertThat(content).isNotEmpty();
        if (Part.ATTACHMENT.equals(part.getDisposition())) {
            found.add(part.getFileName() + content.length);
        }
    }

    private static MimeMessage parse(SimulatedMessage message) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.bytes()));
    }

    private static String text(SimulatedMessage message) {
        return new String(message.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static List<SimulatedMessage> messages(List<SimulatedMailbox> mailboxes) {
        return mailboxes.stream().flatMap(m -> m.folders().stream()).flatMap(f -> f.messages().stream()).toList();
    }
}
