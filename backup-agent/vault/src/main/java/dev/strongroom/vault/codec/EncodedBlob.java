package dev.strongroom.vault.codec;

/** A blob as it lies in a pack, valid until the encoder that made it makes another. */
public final class EncodedBlob {
    private final byte[] sealed;
    private final int length;
    private final int rawLength;

    EncodedBlob(byte[] sealed, int length, int rawLength) {
        this.sealed = sealed;
        this.length = length;
        this.rawLength = rawLength;
    }

    /** The encoder's array, which holds the blob from 0 on. */
    public byte[] sealed() {
        return sealed;
    }

    /** How many bytes the blob takes, encrypted. */
    public int length() {
        return length;
    }

    /** How many bytes it had before compression; 0 when it is not compressed. */
    public int rawLength() {
        return rawLength;
    }
}
