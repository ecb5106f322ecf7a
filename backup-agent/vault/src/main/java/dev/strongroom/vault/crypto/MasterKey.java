package dev.strongroom.vault.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * What everything in a vault is encrypted and authenticated with, or, made from a password, what a key file is: 32 bytes
 * for AES-256, 16 for the AES-128 that makes Poly1305's {@code s}, and 16 for its {@code r}. Overwritten when closed.
 */
public final class MasterKey implements AutoCloseable {
    /** The length of all of it. */
    public static final int BYTES = 64;
    private static final int ENCRYPT = 32;
    private static final int MAC_K = 48;

    private final byte[] bytes;
    private boolean closed;

    /** Takes the array over: encryption key, MAC's k, MAC's r. */
    MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A master key has 64 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** A new one. */
    public static MasterKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /** One of these parts, which are copied. */
    public static MasterKey of(byte[] encrypt, byte[] macK, byte[] macR) {
        byte[] bytes = new byte[BYTES];
        if (encrypt.length != ENCRYPT || macK.length != MAC_K - ENCRYPT || macR.length != BYTES - MAC_K) {
            throw new IllegalArgumentException("The parts of a master key have 32, 16 and 16 bytes");
        }
        System.arraycopy(encrypt, 0, bytes, 0, ENCRYPT);
        System.arraycopy(macK, 0, bytes, ENCRYPT, MAC_K - ENCRYPT);
        System.arraycopy(macR, 0, bytes, MAC_K, BYTES - MAC_K);
        return new MasterKey(bytes);
    }

    /** The same key, closed apart from this one. */
    public MasterKey copy() {
        return new MasterKey(part(0, BYTES));
    }

    /** A copy of the 32 bytes for AES-256; the caller overwrites it. */
    public byte[] encrypt() {
        return part(0, ENCRYPT);
    }

    /** A copy of the 16 bytes for the MAC's AES-128; the caller overwrites it. */
    public byte[] macK() {
        return part(ENCRYPT, MAC_K);
    }

    /** A copy of the 16 bytes for Poly1305; the caller overwrites it. */
    public byte[] macR() {
        return part(MAC_K, BYTES);
    }

    private byte[] part(int from, int to) {
        if (closed) {
            throw new IllegalStateException("This master key was closed");
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
