package dev.strongroom.model.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * How to sign in to one mailbox. Goes to the agent only; no answer ever carries it back.
 *
 * @param secret the password, or the access token for XOAUTH2; hidden by {@code toString}
 */
public record ImapLogin(
        @NotBlank(message = "Name the mailbox's user.") @Size(max = 320,
                message = "A user name has at most 320 characters.") String user,
        Method method, @NotEmpty(message = "Give the password or the access token.") String secret) {
    /** How the secret is presented to the server. */
    public enum Method {
        PASSWORD, XOAUTH2
    }

    @Override
    public String toString() {
        return "ImapLogin[user=" + user + ", method=" + method + ", secret=***]";
    }
}
