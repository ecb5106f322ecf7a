package dev.strongroom.connectors.dovecot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1}, signed by an authority that nobody trusts yet. All PEM. Made
 * with openssl, which comes with Dovecot.
 *
 * @param key the server's key
 * @param certificate the server's certificate
 * @param authority the authority's certificate
 */
public record ServerCertificate(String key, String certificate, String authority) {
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
            try {
                return create(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new IllegalStateException("No certificate", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("No certificate", e);
        }
    }

    private static ServerCertificate create(Path directory) throws IOException, InterruptedException {
        Path authority = directory.resolve("authority.pem");
        Path authorityKey = directory.resolve("authority.key");
        Path certificate = directory.resolve("certificate.pem");
        Path key = directory.resolve("certificate.key");
        openssl(authority, authorityKey, "/CN=Test authority", List.of());
        openssl(certificate, key, "/CN=localhost", List.of(
                "-CA", authority.toString(), "-CAkey", authorityKey.toString(),
                "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-addext", "basicConstraints=CA:FALSE"));
        return new ServerCertificate(
                Files.readString(key), Files.readString(certificate), Files.readString(authority));
    }

    private static void openssl(Path certificate, Path key, String name, List<String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                "2", "-subj", name, "-keyout", key.toString(), "-out", certificate.toString()));
        command.addAll(more);
        Commands.run(command);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
