package dev.strongroom.service.mail;

/** An e-mail did not go out; it is tried again. The message says why, without the letter. */
public final class MailFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public MailFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
