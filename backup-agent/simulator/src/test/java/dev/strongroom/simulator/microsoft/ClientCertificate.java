package dev.strongroom.simulator.microsoft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;

/** A certificate of its own, made by the JDK's keytool, that signs client assertions. */
final class ClientCertificate {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String PASSWORD = "changeit";

    private final PrivateKey key;
    private final String x5c;

    ClientCertificate(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("client.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "demo", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=demo", "-keystore",
                store.toString(), "-storepass", PASSWORD).inheritIO().start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        key = (PrivateKey) keys.getKey("demo", PASSWORD.toCharArray());
        x5c = Base64.getEncoder().encodeToString(keys.getCertificate("demo").getEncoded());
    }

    /** A JWT with which the client proves itself at an address until a time. */
    String assertion(String algorithm, String audience, Instant expires) throws GeneralSecurityException {
        String content = encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"x5c\":[\"" + x5c + "\"]}") + "."
                + encode("{\"aud\":\"" + audience + "\",\"iss\":\"demo\",\"sub\":\"demo\",\"jti\":\"1\",\"exp\":"
                        + expires.getEpochSecond() + "}");
        Signature signature = Signature.getInstance(algorithm.equals("PS256") ? "RSASSA-PSS" : "SHA256withRSA");
        if (algorithm.equals("PS256")) {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + URL.encodeToString(signature.sign());
    }

    private static String encode(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
