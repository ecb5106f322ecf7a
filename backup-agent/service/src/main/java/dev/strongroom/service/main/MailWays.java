package dev.strongroom.service.main;

import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.MailConfig;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.mail.LogWay;
import dev.strongroom.service.mail.MailWay;
import dev.strongroom.service.mail.smtp.SmtpWay;
import dev.strongroom.service.secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way out for e-mails that the configuration names. */
final class MailWays {
    private static final Logger LOG = LoggerFactory.getLogger(MailWays.class);

    private MailWays() {}

    static MailWay of(AgentConfig config) {
        if (config.mail().isEmpty()) {
            LOG.info("No mail server is configured (\"mail.host\"): what e-mails would say is written to this log.");
            return new LogWay();
        }
        MailConfig mail = config.mail().get();
        return new SmtpWay(mail, mail.passwordFile().map(MailWays::password).orElse(Secret.of("")));
    }

    private static Secret password(Path file) {
        try {
            return Secret.of(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            throw new StartRefusedException("config-invalid",
                    "\"mail.passwordFile\" names " + file + ", which can't be read.", e);
        }
    }
}
