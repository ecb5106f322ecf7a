package dev.strongroom.vault.store.s3;

/** How a write proves that it arrived as it was sent. */
public enum S3Checksums {
    /** The SDK's default, a CRC-32 behind a body in signed chunks, which Amazon checks and many others do not know. */
    CRC32,
    /** A header with the MD5 before a body in one piece, which is as old as S3. */
    MD5
}
