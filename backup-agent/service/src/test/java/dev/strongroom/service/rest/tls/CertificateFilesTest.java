package dev.strongroom.service.rest.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.service.rest.fakes.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The agent's certificate")
class CertificateFilesTest {
    @TempDir
    private Path directory;
    private final MovableClock clock = new MovableClock();

    @Test
    void isMadeForTheNamesThatTheAgentIsReachedBy() throws Exception {
        X509Certificate certificate = files().loadOrMake(Set.of("backup.example.org", "192.0.2.7", "2001:db8::7"))
                .certificate();

        List<Object> names =
                certificate.getSubjectAlternativeNames().stream().<Object>map(name -> name.get(1)).toList();
        assertThat(names).contains(
                "localhost",
                "127.0.0.1",
                "0:0:0:0:0:0:0:1",
                "backup.example.org",
                "192.0.2.7",
                "2001:db8:0:0:0:0:0:7");
        assertThat(((ECPublicKey) certificate.getPublicKey()).getParams().getOrder().bitLength()).isEqualTo(256);
        assertThat(certificate.getBasicConstraints()).as("no authority").isEqualTo(-1);
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void stays() throws Exception {
        ServerCertificate made = files().loadOrMake(Set.of());

        assertThat(files().loadOrMake(Set.of("another.example.org")).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    @DisplayName("is valid for a console whose clock is a day behind")
    void isValidYesterday() throws Exception {
        X509Certificate certificate = files().loadOrMake(Set.of()).certificate();

        assertThat(certificate.getNotBefore().toInstant()).isBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void isMadeAnewOnceItHasExpired() throws Exception {
        String old = files().loadOrMake(Set.of()).fingerprint();
        clock.move(Duration.ofDays(3650));

        ServerCertificate renewed = files().loadOrMake(Set.of());

        assertThat(renewed.fingerprint()).isNotEqualTo(old);
        assertThat(renewed.certificate().getNotAfter().toInstant()).isAfter(clock.instant());
    }

    @Test
    void isMadeAnewWhenOnlyTheKeyWasWritten() throws Exception {
        files().loadOrMake(Set.of());
        Files.delete(tls().resolve("server.crt"));

        ServerCertificate made = files().loadOrMake(Set.of());

        assertThat(files().loadOrMake(Set.of()).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    @DisplayName("has a key that its owner alone can read")
    void hasAPrivateKey() throws Exception {
        files().loadOrMake(Set.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tls()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tls().resolve("server.key"))))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(tls())) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void isRefusedWhenTheKeyIsOfAnother() throws Exception {
        files().loadOrMake(Set.of());
        Path other = directory.resolve("other");
        new CertificateFiles(other, clock, new SecureRandom()).loadOrMake(Set.of());
        Files.copy(other.resolve("server.crt"), tls().resolve("server.crt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> files().loadOrMake(Set.of())).isInstanceOf(UnusableCertificateException.class)
                .hasMessageContaining(tls().toString());
    }

    @Test
    void isRefusedWhenItsFileIsDamaged() throws Exception {
        files().loadOrMake(Set.of());
        Files.writeString(tls().resolve("server.crt"), "nonsense");

        assertThatThrownBy(() -> files().loadOrMake(Set.of())).isInstanceOf(UnusableCertificateException.class);
        assertThat(tls().resolve("server.key")).as("nothing is thrown away").exists();
    }

    @Test
    void hidesItsKey() throws Exception {
        assertThat(files().loadOrMake(Set.of()).toString()).matches("ServerCertificate\\[[0-9A-F:]+]");
    }

    private Path tls() {
        return directory.resolve("tls");
    }

    private CertificateFiles files() {
        return new CertificateFiles(tls(), clock, new SecureRandom());
    }
}
