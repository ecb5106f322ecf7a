package dev.strongroom.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.strongroom.service.config.MailConfig;
import dev.strongroom.service.mail.smtp.SmtpWay;
import dev.strongroom.service.rest.fakes.MemoryAudit;
import dev.strongroom.service.rest.fakes.MovableClock;
import dev.strongroom.service.rest.fakes.OpenSeal;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.store.control.OutboxFixture;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E-mails")
class QueuedMailsTest {
    private static final Letter LETTER = new Letter("Grüße & <b>more</b>", "Good day, Ann,",
            List.of("Is 1 < 2 & \"so\" on?"),
            Optional.of(new Letter.Link("Come in", "app://go?action=invitation&code=c0de", "c0de")),
            List.of("That is all."));

    @TempDir
    private Path directory;
    private final MovableClock clock = new MovableClock();
    private final MemoryAudit audit = new MemoryAudit();
    private GreenMail server;
    private OutboxFixture outbox;
    private QueuedMails mails;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("agent", "secret");
        outbox = new OutboxFixture(directory);
        mails = new QueuedMails(outbox.outbox(), way("secret", server.getSmtp().getPort()), new OpenSeal(), audit,
                clock);
    }

    @AfterEach
    void stop() {
        server.stop();
        outbox.close();
    }

    private static SmtpWay way(String password, int port) {
        return new SmtpWay(
                new MailConfig("127.0.0.1", Optional.of(port), MailConfig.Protection.NONE, "agent", Optional.empty(),
                        "Strongroom <backup@example.org>"),
                Secret.of(password));
    }

    @Test
    @DisplayName("arrive as text and as HTML, with whatever is written escaped")
    void arrive() throws Exception {
        mails.send("ann@example.org", LETTER);
        mails.deliver();

        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Grüße & <b>more</b>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        String text = parts.getBodyPart(0).getContent().toString();
        String html = parts.getBodyPart(1).getContent().toString();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(text).contains("Is 1 < 2 & \"so\" on?", "app://go?action=invitation&code=c0de", "That is all.");
        assertThat(html).contains("Is 1 &lt; 2 &amp; ", "&lt;b&gt;more&lt;/b&gt;")
                .contains("app://go?action=invitation&amp;code=c0de")
                .doesNotContain("<b>");
        mails.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("wait for a server that is away, and are sent once when it is back")
    void waitForTheServer() {
        int port = server.getSmtp().getPort();
        server.stop();
        mails.send("ann@example.org", LETTER);
        mails.deliver();
        mails.deliver();

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("agent", "secret");
        mails.deliver();
        assertThat(server.getReceivedMessages()).as("not before the pause is over").isEmpty();
        clock.move(Duration.ofMinutes(1));
        mails.deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("are given up after a day, and the audit says so")
    void areGivenUp() {
        QueuedMails refused = new QueuedMails(outbox.outbox(), way("wrong", server.getSmtp().getPort()),
                new OpenSeal(), audit, clock);
        server.getManagers().getUserManager().setAuthRequired(true);
        refused.send("ann@example.org", LETTER);
        for (int i = 0; i < 40; i++) {
            refused.deliver();
            clock.move(Duration.ofHours(1));
        }

        assertThat(outbox.outbox().due(clock.instant(), 10)).isEmpty();
        assertThat(audit.entries()).hasSize(1);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("tell nothing of their links by toString")
    void tellNothing() {
        assertThat(LETTER + WrittenLetter.of("ann@example.org", LETTER).toString()).doesNotContain("c0de");
    }
}
