package dev.strongroom.service.mail;

/** The way out for e-mails. */
public interface MailWay {
    /** Sends a letter; {@link MailFailedException} when it did not go out. */
    void send(WrittenLetter letter) throws MailFailedException;
}
