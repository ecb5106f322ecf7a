package dev.strongroom.vault.blob;

/**
 * Says where a file is to be cut besides where its size forces it. The caller of
 * {@link dev.strongroom.vault.VaultWriter#storeFile} gives one for each file; it is fed the file's bytes in order and
 * may look ahead of the cuts that it names. Not thread-safe.
 */
public interface CutPoints {
    /** Takes the file's next bytes. */
    void accept(byte[] buffer, int offset, int length);

    /** The file has no more bytes: all cuts are settled. */
    void end();

    /**
     * The next cut as an offset from the file's start, ascending; -1 when none is known at present. A cut is answered
     * once.
     */
    long nextCut();

    /** No cut that is still to come lies below this offset. */
    long settled();
}
