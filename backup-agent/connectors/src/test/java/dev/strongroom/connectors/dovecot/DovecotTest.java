package dev.strongroom.connectors.dovecot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DovecotTest {
    @Test
    @DisplayName("The server keeps what the test delivers, flags and moves")
    void keepsMail() throws Exception {
        byte[] message = "Subject: s\r\n\r\nbody\r\n".getBytes(StandardCharsets.UTF_8);
        try (Dovecot server = Dovecot.start()) {
            DovecotUser user = server.user("anna").create("A/B..c/%€");
            user.deliver("INBOX", message, Instant.EPOCH, "S");
            user.deliver("A/B..c/%€", message, Instant.EPOCH, "");
            user.addFlags("INBOX", "$Forwarded", "uid", "1");
            user.move("INBOX", "A/B..c/%€", "uid", "1");

            assertThat(user.doveadm("fetch", "uid flags date.received", "mailbox", "A/B..c/%€"))
                    .isEqualTo("""
                            uid: 1
                            flags: \\Recent
                            date.received: 1970-01-01 00:00:00
                            \f
                            uid: 2
                            flags: \\Seen \\Recent $Forwarded
                            date.received: 1970-01-01 00:00:00
                            """);
            user.expunge("A/B..c/%€", "uid", "1");
            server.restart();
            assertThat(user.doveadm("mailbox status", "messages", "A/B..c/%€")).contains("messages=1");
        }
    }
}
