package dev.strongroom.simulator.microsoft.login;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Access tokens as JWTs (RFC 7519), signed with a key of this process, so that nothing has to be remembered. */
final class AccessTokens {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern EXPIRY = Pattern.compile("\"exp\":(\\d+)");

    private final SecretKeySpec key;

    AccessTokens() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    String issue(String tenant, Registration app, Duration lifetime) {
        Instant now = Instant.now();
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.put("aud", "https://graph.microsoft.com");
        claims.put("iss", "https://sts.windows.net/" + tenant + "/");
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("appid", app.clientId());
        claims.put("idtyp", "app");
        app.permissions().stream().sorted().forEach(claims.putArray("roles")::add);
        claims.put("tid", tenant);
        claims.put("uti", UUID.randomUUID().toString());
        String content = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + encode(claims.toString());
        return content + "." + ENCODER.encodeToString(sign(content));
    }

    boolean valid(String token) {
        int last = token.lastIndexOf('.');
        if (last < 0 || !MessageDigest.isEqual(ENCODER.encode(sign(token.substring(0, last))),
                token.substring(last + 1).getBytes(StandardCharsets.US_ASCII))) {
            return false;
        }
        String claims = new String(Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, last)),
                StandardCharsets.UTF_8);
        Matcher expiry = EXPIRY.matcher(claims);
        return expiry.find() && Long.parseLong(expiry.group(1)) > Instant.now().getEpochSecond();
    }

    private byte[] sign(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
