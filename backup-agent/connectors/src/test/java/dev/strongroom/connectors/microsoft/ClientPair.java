package dev.strongroom.connectors.microsoft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * An application's key and its certificate, made by the JDK's keytool. Both PEM.
 *
 * @param key PKCS#8
 */
public record ClientPair(String key, String certificate) {
    private static final String PASSWORD = "changeit";

    /** Makes one. */
    public static ClientPair create() throws IOException, GeneralSecurityException, InterruptedException {
        Path directory = Files.createTempDirectory("client");
        Path store = directory.resolve("client.p12");
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "demo", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=demo",
                    "-keystore", store.toString(), "-storepass", PASSWORD).inheritIO().start();
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool made no certificate");
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new ClientPair(pem("PRIVATE KEY", keys.getKey("demo", PASSWORD.toCharArray()).getEncoded()),
                    pem("CERTIFICATE", keys.getCertificate("demo").getEncoded()));
        } finally {
            Files.deleteIfExists(store);
            Files.delete(directory);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }
}
