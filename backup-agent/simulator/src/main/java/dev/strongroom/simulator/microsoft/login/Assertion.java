package dev.strongroom.simulator.microsoft.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;

/**
 * A client assertion: a JWT that a certificate's key signed (RFC 7523). The certificate must come along in x5c; whether
 * it is one that somebody uploaded is not asked.
 */
final class Assertion {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private Assertion() {}

    /** Throws what Entra answers when the assertion is not one of this client's for this endpoint, now. */
    static void check(String jwt, String clientId, String tokenPath) throws LoginException {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            throw refused(50027, "JWT token is invalid or malformed.");
        }
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (!signedByItsCertificate(header, parts)) {
                throw refused(700027, "Client assertion failed signature validation.");
            }
            if (!claims.path("iss").asText().equals(clientId) || !claims.path("sub").asText().equals(clientId)) {
                throw refused(700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
            }
            if (!claims.path("aud").asText().endsWith(tokenPath)) {
                throw refused(50013, "Assertion failed audience validation.");
            }
            if (claims.path("exp").asLong() < Instant.now().getEpochSecond()) {
                throw refused(700024, "Client assertion is not within its valid time range.");
            }
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            throw refused(50027, "JWT token is invalid or malformed.");
        }
    }

    private static boolean signedByItsCertificate(JsonNode header, String[] parts)
            throws GeneralSecurityException, LoginException {
        byte[] encoded = Base64.getDecoder().decode(header.path("x5c").path(0).asText());
        if (encoded.length == 0) {
            throw refused(700027, "The key was not found: no x5c in the header of the client assertion.");
        }
        Certificate certificate =
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        Signature signature = switch (header.path("alg").asText()) {
            case "RS256" -> Signature.getInstance("SHA256withRSA");
            case "PS256" -> Signature.getInstance("RSASSA-PSS");
            default -> throw refused(5002738, "Invalid JWT token. 'alg' must be RS256 or PS256.");
        };
        if (signature.getAlgorithm().equals("RSASSA-PSS")) {
            signature.setParameter(PS256);
        }
        signature.initVerify(certificate);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static LoginException refused(int number, String description) {
        return new LoginException(401, "invalid_client", number, description);
    }
}
