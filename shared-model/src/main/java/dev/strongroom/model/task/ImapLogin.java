package dev.strongroom.model.task;

/**
 * How to sign in to one mailbox. Goes to the agent only; no answer ever carries it back.
 *
 * @param secret the password, or the access token for XOAUTH2; hidden by {@code toString}
 */
public record ImapLogin(String user, Method method, String secret) {
    /** How the secret is presented to the server. */
    public enum Method {
        PASSWORD, XOAUTH2
    }

    @Override
    public String toString() {
        return "ImapLogin[user=" + user + ", method=" + method + ", secret=***]";
    }
}
