package dev.strongroom.connectors.dovecot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1}, signed by an authority that nobody trusts yet. All PEM.
 *
 * @param key the server's key
 * @param certificate the server's certificate
 * @param authority the authority's certificate
 */
public record ServerCertificate(String key, String certificate, String authority) {
    private static final String STORE_PASSWORD = "changeit";

    /** Made once, because it takes a second. */
    private static final class Shared {
        static final ServerCertificate CERTIFICATE = create();
    }

    /** The certificate that all servers of this process use. */
    public static ServerCertificate shared() {
        return Shared.CERTIFICATE;
    }

    /** Makes another one, with another authority. */
    public static ServerCertificate create() {
        try {
            Path directory = Files.createTempDirectory("certificate");
            Path store = directory.resolve("certificates.p12");
            try {
                return create(store);
            } finally {
                Files.deleteIfExists(store);
                Files.delete(directory);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("No certificate", e);
        }
    }

    private static ServerCertificate create(Path store)
            throws IOException, GeneralSecurityException, InterruptedException {
        keytool(store, "authority", List.of("-dname", "CN=Test authority", "-ext", "bc:c"));
        keytool(store, "server", List.of(
                "-dname", "CN=localhost", "-signer", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1"));
        KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
        byte[] secret = keys.getKey("server", STORE_PASSWORD.toCharArray()).getEncoded();
        return new ServerCertificate(pem("PRIVATE KEY", secret), pem(keys.getCertificate("server")),
                pem(keys.getCertificate("authority")));
    }

    private static void keytool(Path store, String alias, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                STORE_PASSWORD, "-alias", alias));
        command.addAll(options);
        Commands.run(command);
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String type, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content);
        return "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n";
    }
}
