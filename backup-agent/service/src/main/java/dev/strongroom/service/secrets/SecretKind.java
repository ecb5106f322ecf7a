package dev.strongroom.service.secrets;

/** What a secret is for. */
public enum SecretKind {
    /** The password or token of a mailbox. */
    MAILBOX,
    /** What opens a storage target: a key, a password, the passphrase of a key. */
    STORAGE,
    /** A password of a vault. */
    VAULT_PASSWORD,
    /** What opens every vault of the account. */
    RECOVERY_KEY
}
