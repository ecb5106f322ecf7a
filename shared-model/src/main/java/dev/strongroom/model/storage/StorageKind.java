package dev.strongroom.model.storage;

/** The kinds of storage that a vault can lie on. */
public enum StorageKind {
    /** A directory of the agent's machine. */
    LOCAL,
    /** A bucket of Amazon S3, or of a server that speaks its protocol. */
    S3,
    /** A container of Azure Blob Storage. */
    AZURE,
    /** A bucket of Google Cloud Storage. */
    GOOGLE,
    /** A directory of another machine, reached by SFTP. */
    SFTP
}
