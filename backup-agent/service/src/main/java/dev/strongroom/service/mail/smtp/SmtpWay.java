package dev.strongroom.service.mail.smtp;

import dev.strongroom.service.config.MailConfig;
import dev.strongroom.service.mail.MailFailedException;
import dev.strongroom.service.mail.MailWay;
import dev.strongroom.service.mail.WrittenLetter;
import dev.strongroom.service.secrets.Secret;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** Sends by a mail server (RFC 5321, RFC 8314, RFC 3207): one connection a letter, each step within 20 seconds. */
public final class SmtpWay implements MailWay {
    private static final String WAIT = "20000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailConfig config;
    private final Secret password;
    private final Session session;

    /** @param password of the configuration's user; without meaning when there is none */
    public SmtpWay(MailConfig config, Secret password) {
        this.config = config;
        this.password = password;
        this.session = Session.getInstance(properties(config));
    }

    private static Properties properties(MailConfig config) {
        boolean tls = config.protection() == MailConfig.Protection.TLS;
        boolean startTls = config.protection() == MailConfig.Protection.STARTTLS;
        Properties properties = new Properties();
        properties.put("mail.smtp.host", config.host());
        properties.put("mail.smtp.port", Integer.toString(config.portNumber()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put("mail.smtp.auth", Boolean.toString(!config.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", WAIT);
        properties.put("mail.smtp.timeout", WAIT);
        properties.put("mail.smtp.writetimeout", WAIT);
        return properties;
    }

    @Override
    public void send(WrittenLetter letter) throws MailFailedException {
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(letter);
            transport.connect(config.host(), config.portNumber(), config.user().isEmpty() ? null : config.user(),
                    config.user().isEmpty() ? null : password.reveal());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new MailFailedException("The mail server " + config.host() + " did not take an e-mail: "
                    + e.getClass().getSimpleName(), e);
        }
    }

    private MimeMessage message(WrittenLetter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(config.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(Instant.now()));
        // No answering machine answers (RFC 3834, section 5).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }
}
