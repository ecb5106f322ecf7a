package dev.strongroom.vault.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/**
 * Encrypts and authenticates as everything in a repository is: {@code IV || AES-256-CTR || Poly1305-AES of the
 * ciphertext}, where the random IV is the MAC's nonce too. For one thread at a time; overwrites its keys when closed, as
 * far as the platform's ciphers let it.
 */
public final class Sealer implements AutoCloseable {
    /** By how many bytes a sealed text is longer. */
    public static final int OVERHEAD = 32;
    private static final int IV = 16;
    /** The platform's fast path for counter mode is compiled in time only for calls of this size. */
    private static final int SLICE = 8192;

    private final SecureRandom random = new SecureRandom();
    private final RawKey encrypt;
    private final RawKey macK;
    private final Poly1305 mac;
    private final Cipher counterMode;
    private final Cipher nonceCipher;

    /** Copies what it needs of the key. */
    public Sealer(MasterKey key) {
        byte[] encryptBytes = key.encrypt();
        byte[] macKBytes = key.macK();
        byte[] macRBytes = key.macR();
        try {
            encrypt = new RawKey("AES", encryptBytes);
            macK = new RawKey("AES", macKBytes);
            mac = new Poly1305(macRBytes);
            counterMode = Cipher.getInstance("AES/CTR/NoPadding");
            nonceCipher = Cipher.getInstance("AES/ECB/NoPadding"); // of single blocks
            nonceCipher.init(Cipher.ENCRYPT_MODE, macK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES", e);
        } finally {
            Arrays.fill(encryptBytes, (byte) 0);
            Arrays.fill(macKBytes, (byte) 0);
            Arrays.fill(macRBytes, (byte) 0);
        }
    }

    /** Seals a text under a new IV; writes {@code length + OVERHEAD} bytes, which must not overlap the text. */
    public void seal(byte[] text, int offset, int length, byte[] out, int outOffset) {
        byte[] iv = new byte[IV];
        random.nextBytes(iv);
        System.arraycopy(iv, 0, out, outOffset, IV);
        applyCounterMode(iv, text, offset, length, out, outOffset + IV);
        mac.tag(nonceBlock(iv), out, outOffset + IV, length, out, outOffset + IV + length);
    }

    /** Seals a text, in a new array. */
    public byte[] seal(byte[] text) {
        byte[] sealed = new byte[text.length + OVERHEAD];
        seal(text, 0, text.length, sealed, 0);
        return sealed;
    }

    /**
     * Opens what was sealed; writes {@code length - OVERHEAD} bytes.
     *
     * @throws AEADBadTagException when it was sealed under another key or changed since; nothing is written then
     */
    public void open(byte[] sealed, int offset, int length, byte[] out, int outOffset) throws AEADBadTagException {
        int textLength = length - OVERHEAD;
        byte[] iv = Arrays.copyOfRange(sealed, offset, offset + IV);
        if (textLength < 0
                || !mac.matches(nonceBlock(iv), sealed, offset + IV, textLength, sealed, offset + IV + textLength)) {
            throw new AEADBadTagException("The authentication code does not match");
        }
        applyCounterMode(iv, sealed, offset + IV, textLength, out, outOffset);
    }

    /** Opens what was sealed, into a new array; see the other form. */
    public byte[] open(byte[] sealed) throws AEADBadTagException {
        byte[] text = new byte[Math.max(0, sealed.length - OVERHEAD)];
        open(sealed, 0, sealed.length, text, 0);
        return text;
    }

    private byte[] nonceBlock(byte[] iv) {
        try {
            return nonceCipher.doFinal(iv);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A block of 16 bytes is always encrypted", e);
        }
    }

    private void applyCounterMode(byte[] iv, byte[] in, int offset, int length, byte[] out, int outOffset) {
        try {
            counterMode.init(Cipher.ENCRYPT_MODE, encrypt, new IvParameterSpec(iv));
            int done = 0;
            while (length - done > SLICE) {
                counterMode.update(in, offset + done, SLICE, out, outOffset + done);
                done += SLICE;
            }
            counterMode.doFinal(in, offset + done, length - done, out, outOffset + done);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Counter mode takes any length", e);
        }
    }

    @Override
    public void close() {
        encrypt.destroy();
        macK.destroy();
        mac.close();
    }
}
