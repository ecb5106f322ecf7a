package dev.strongroom.service.security;

import dev.strongroom.service.mail.Mails;

/**
 * What comes to those of signing in for whoever is not signed in.
 *
 * @param link what links in e-mails begin with
 */
public record EnrollmentParts(SignInParts signIn, LinkTable links, Mails mails, NewAccounts accounts, String link,
        SignUpRule rule) {
    /** Whether strangers may make accounts. */
    public enum SignUpRule {
        OPEN, CLOSED
    }
}
