package dev.strongroom.console.microsoft;

/** With what an application proves who it is. */
public enum CredentialKind {
    SECRET, CERTIFICATE
}
