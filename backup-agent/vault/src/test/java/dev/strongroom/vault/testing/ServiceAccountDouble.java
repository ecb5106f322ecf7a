package dev.strongroom.vault.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service account: its key, and the tokens that it got for assertions signed with that key (RFC 7523). */
final class ServiceAccountDouble {
    private static final Pattern ASSERTION = Pattern.compile("(?:^|&)assertion=([^&]+)");

    private final KeyPair pair;
    private final String tokenUri;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    ServiceAccountDouble(String tokenUri) {
        this.tokenUri = tokenUri;
        try {
            pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No RSA", e);
        }
    }

    /** As Google gives it out. */
    String key() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        try {
            return new ObjectMapper().writeValueAsString(Map.of("type", "service_account", "project_id", "harbour",
                    "private_key_id", "1", "private_key", pem, "client_email", "agent@harbour.example", "client_id",
                    "1",
                    "token_uri", tokenUri));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new token for a form that carries an assertion of this account. */
    Optional<String> token(String form) {
        Matcher found = ASSERTION.matcher(form);
        if (!found.find() || !isSigned(URLDecoder.decode(found.group(1), US_ASCII))) {
            return Optional.empty();
        }
        String token = UUID.randomUUID().toString();
        tokens.add(token);
        return Optional.of(token);
    }

    private boolean isSigned(String assertion) {
        int end = assertion.lastIndexOf('.');
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(pair.getPublic());
            signature.update(assertion.substring(0, end).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(assertion.substring(end + 1)));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether a request's header holds one of the tokens. */
    boolean granted(String authorization) {
        return authorization.startsWith("Bearer ") && tokens.contains(authorization.substring("Bearer ".length()));
    }
}
