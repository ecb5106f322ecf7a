package dev.strongroom.service.mail;

/** Takes letters to people. */
@FunctionalInterface
public interface Mails {
    /** Sends a letter soon; who calls does not wait, and does not learn whether it arrives. */
    void send(String to, Letter letter);
}
