package dev.strongroom.service.rest.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/**
 * The files {@code server.key} and {@code server.crt} (PEM) of a directory. What is there is used, so an operator can put
 * a certificate of the company's own authority there, with its chain; what is missing or has expired is made.
 */
public final class CertificateFiles {
    private static final String KEY_FILE = "server.key";
    private static final String CERTIFICATE_FILE = "server.crt";

    private final Path directory;
    private final InstantSource clock;
    private final SecureRandom random;

    /** @param directory is made, for its owner only, when it is missing */
    public CertificateFiles(Path directory, InstantSource clock, SecureRandom random) {
        this.directory = directory;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Reads the certificate, or makes one for localhost, the host's name and the names given.
     *
     * @param names further host names and IP addresses that the agent is reached by
     */
    public ServerCertificate loadOrMake(Set<String> names) throws UnusableCertificateException {
        try {
            if (Files.exists(key()) && Files.exists(certificate())) {
                ServerCertificate present = read();
                if (present.certificate().getNotAfter().toInstant().isAfter(clock.instant())) {
                    return present;
                }
            }
            return make(names, clock.instant());
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableCertificateException(
                    "The certificate in " + directory + " can't be used. Repair " + KEY_FILE + " and "
                            + CERTIFICATE_FILE
                            + ", or move both away so that new ones are made.",
                    e);
        }
    }

    private ServerCertificate make(Set<String> names, Instant now) throws IOException, GeneralSecurityException {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of("localhost", "127.0.0.1", "::1"));
        all.add(hostName());
        ServerCertificate made = new SelfSignedCertificate(random).make(all, now);
        Files.createDirectories(directory, permissions("rwx------"));
        // Never a new certificate beside an old key: the certificate comes last, and a pair that does not fit is told.
        Files.deleteIfExists(certificate());
        write(key(), "rw-------", new JcaPKCS8Generator(made.key(), null));
        write(certificate(), "rw-r--r--", made.certificate());
        return made;
    }

    private ServerCertificate read() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(certificate())) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            ServerCertificate present = new ServerCertificate(readKey(), chain);
            KeyMatch.require(present.key(), present.certificate().getPublicKey());
            return present;
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private PrivateKey readKey() throws IOException {
        try (Reader reader = Files.newBufferedReader(key()); PEMParser parser = new PEMParser(reader)) {
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
            return switch (parser.readObject()) {
                case PrivateKeyInfo info -> converter.getPrivateKey(info);
                case PEMKeyPair pair -> converter.getPrivateKey(pair.getPrivateKeyInfo());
                case null, default -> throw new IOException(KEY_FILE + " holds no private key without a password.");
            };
        }
    }

    private void write(Path file, String mode, Object pem) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(pem);
        }
        Path temporary = directory.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, permissions(mode));
        Files.writeString(temporary, text.toString(), StandardOpenOption.SYNC);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A host that does not know its own name is reached by its address.
            return "localhost";
        }
    }

    private Path key() {
        return directory.resolve(KEY_FILE);
    }

    private Path certificate() {
        return directory.resolve(CERTIFICATE_FILE);
    }
}
