package dev.strongroom.console.client;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * The SHA-256 of a certificate's DER form, by which an agent is known again.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    public Fingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 fingerprint has 64 hexadecimal digits");
        }
    }

    /** The fingerprint of a certificate. */
    public static Fingerprint of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Pairs with colons in capitals, as agents print it. */
    public String pairs() {
        return PAIRS.formatHex(HexFormat.of().parseHex(hex));
    }

    @Override
    public String toString() {
        return pairs();
    }
}
