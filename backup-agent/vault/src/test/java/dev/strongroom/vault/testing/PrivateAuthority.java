package dev.strongroom.vault.testing;

import dev.strongroom.net.TrustedAuthorities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority that nobody trusts, with a certificate from it for a server called {@code localhost}; one for
 * all tests of this JVM.
 */
public final class PrivateAuthority {
    /** Of the key store. */
    static final String PASSWORD = "changeit";

    private static final String SERVER = "server";

    private final Path directory;
    private final KeyStore keys;

    private PrivateAuthority() throws IOException, GeneralSecurityException {
        directory = Files.createTempDirectory("authority");
        TestProcesses.endWithJvm(directory, List.of());
        keytool("authority", List.of("-dname", "CN=Test authority", "-ext", "bc:c"));
        keytool(SERVER, List.of("-dname", "CN=localhost", "-signer", "authority", "-ext", "san=dns:localhost"));
        keys = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
        Files.writeString(key(), pem("PRIVATE KEY", keys.getKey(SERVER, PASSWORD.toCharArray()).getEncoded()));
        Files.writeString(certificate(), pem("CERTIFICATE", keys.getCertificate(SERVER).getEncoded()));
    }

    private static final class Holder {
        static final PrivateAuthority AUTHORITY = make();

        private static PrivateAuthority make() {
            try {
                return new PrivateAuthority();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("No certificate", e);
            }
        }
    }

    /** With its server's certificate. */
    public static PrivateAuthority get() {
        return Holder.AUTHORITY;
    }

    private void keytool(String alias, List<String> options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair", "-keyalg", "EC", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                        store().toString(), "-storepass", PASSWORD, "-alias", alias));
        command.addAll(options);
        int code = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new IOException("keytool: " + Files.readString(directory.resolve("output")));
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)
                + "\n-----END " + type + "-----\n";
    }

    /** The authority's certificate. */
    public String pem() {
        try {
            return pem("CERTIFICATE", keys.getCertificate("authority").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No certificate", e);
        }
    }

    /** The server's key and certificate, in PKCS #12. */
    Path store() {
        return directory.resolve("keys.p12");
    }

    /** The server's key, in PEM. */
    Path key() {
        return directory.resolve("server.key");
    }

    /** The server's certificate, in PEM. */
    Path certificate() {
        return directory.resolve("server.crt");
    }

    /** For a client that trusts the authority. */
    SSLContext trusting() {
        try {
            return TrustedAuthorities.of(pem()).context();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the server. */
    SSLContext context() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No TLS", e);
        }
    }
}
