package dev.strongroom.service.store.control;

import java.util.Optional;

/**
 * How to sign in to an entity.
 *
 * @param user as the provider knows them: the name for IMAP, the id in the directory for Microsoft 365
 * @param secretId empty when the user has to sign in again; mailboxes of a tenant share the application's
 */
public record EntityLogin(String user, Method method, Optional<String> secretId) {
    /** What is presented to the provider. */
    public enum Method {
        PASSWORD, XOAUTH2,
        /** The credential of an application that may read the mailboxes of a tenant. */
        APPLICATION
    }
}
