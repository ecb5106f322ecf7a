package dev.strongroom.service.secrets;

/** What a secret is for. */
public enum SecretKind {
    /** The password or token of a mailbox. */
    MAILBOX,
    /** A password of a vault. */
    VAULT_PASSWORD,
    /** What opens every vault of the account. */
    RECOVERY_KEY
}
