package dev.strongroom.model.session;

/**
 * What an authenticator app needs (RFC 6238: SHA-1, 6 digits, 30 seconds). Told once; hidden by {@code toString}.
 *
 * @param secret for typing, in base32 (RFC 4648) in groups of four
 * @param uri the same as {@code otpauth://totp/…}, for a QR code
 */
public record SecondFactorSetUp(String secret, String uri) {
    @Override
    public String toString() {
        return "SecondFactorSetUp[***]";
    }
}
