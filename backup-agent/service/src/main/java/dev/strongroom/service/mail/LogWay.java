package dev.strongroom.service.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without a mail server: writes the text to the log, so that whoever runs the agent can pass the link on. */
public final class LogWay implements MailWay {
    private static final Logger LOG = LoggerFactory.getLogger(LogWay.class);

    @Override
    public void send(WrittenLetter letter) {
        LOG.warn("No mail server is configured (\"mail.host\"), so this was not sent. To {}: {}\n{}", letter.to(),
                letter.subject(), letter.text());
    }
}
