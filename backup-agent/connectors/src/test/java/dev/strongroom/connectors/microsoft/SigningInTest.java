package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signing in with secrets and certificates, right and wrong ones. */
class SigningInTest {
    @Test
    void signsInWithASecretAndSaysWhatIsWrongWithAnother() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("")) {
            MicrosoftConnector connector = new MicrosoftConnector();
            assertThat(connector.missingPermissions(tenant.address(), PermissionCheck.Purpose.MAILBOXES)).isEmpty();

            assertThatThrownBy(() -> connector.missingPermissions(tenant.address(new AppCredential.Secret("wrong")),
                    PermissionCheck.Purpose.MAILBOXES))
                    .isInstanceOf(SignInRefusedException.class)
                    .hasMessage("The client secret is wrong. Please enter its value; the secret's id is something else."
                            + " (AADSTS7000215)")
                    .hasMessageNotContaining("wrong\"");
        }
    }

    @Test
    void signsInWithACertificate() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("")) {
            assertThat(new MicrosoftConnector().missingPermissions(tenant.address(certificate()),
                    PermissionCheck.Purpose.MAILBOXES)).isEmpty();
        }
    }

    @Test
    void saysThatAKeyCantBeRead() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("")) {
            TenantAddress address = tenant.address(new AppCredential.Certificate("no key", "none"));
            assertThatThrownBy(
                    () -> new MicrosoftConnector().missingPermissions(address, PermissionCheck.Purpose.MAILBOXES))
                    .isInstanceOf(SignInRefusedException.class)
                    .hasMessageContaining("The key can't be read.");
        }
    }

    @Test
    void saysThatTheApplicationIsNotInTheTenant() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("{\"clientId\":\"another\"}")) {
            assertThatThrownBy(() -> new MicrosoftConnector().openSource(tenant.anna()))
                    .isInstanceOf(SignInRefusedException.class)
                    .hasMessageContaining("The application is not in this tenant");
        }
    }

    @Test
    void goesOnWithAnotherTokenWhenOneEnds() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("{\"tokenSeconds\":3}");
                EntitySource source = new MicrosoftConnector().openSource(tenant.anna())) {
            StoredMail mail = new StoredMail();
            // Long enough that the first one has ended, and each lives longer than a request may take to arrive.
            Instant end = Instant.now().plusSeconds(5);
            do {
                assertThat(mail.take(source, source.containers().getFirst()).complete()).isTrue();
            } while (Instant.now().isBefore(end));
        }
    }

    @Test
    void saysThatTheLoginCantBeReached() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        ServiceUrl nobody = ServiceUrl.of("http://127.0.0.1:" + closed);
        TenantAddress address = new TenantAddress(nobody, nobody, "harbour.example", "demo",
                new AppCredential.Secret("demo"), Optional.empty(), Optional.empty());

        assertThatThrownBy(
                () -> new MicrosoftConnector().missingPermissions(address, PermissionCheck.Purpose.MAILBOXES))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("can't be reached");
    }

    @Test
    void namesEachMissingPermissionAndWhatDoesNotHappenWithoutIt() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("{\"permissions\":[\"User.Read.All\",\"Mail.ReadWrite\"]}")) {
            assertThat(new MicrosoftConnector().missingPermissions(tenant.address(), PermissionCheck.Purpose.MAILBOXES))
                    .extracting(missing -> missing.sentence())
                    .contains("The permission Contacts.Read is missing: without it contacts are not backed up.")
                    .noneMatch(sentence -> sentence.contains("Mail.Read is missing"));
        }
    }

    @Test
    void testsAConnectionStepByStep() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("")) {
            List<ConnectionStep> steps = new ArrayList<>();
            new MicrosoftConnector().test(tenant.anna(), steps::add);

            assertThat(steps).extracting(ConnectionStep::kind)
                    .containsExactly(ConnectionStep.Kind.SIGN_IN, ConnectionStep.Kind.LIST_FOLDERS);
            assertThat(steps).allMatch(ConnectionStep::ok);
            assertThat(steps.getLast().contents().orElseThrow().items()).isGreaterThan(100);
        }
    }

    @Test
    void takesPlainHttpOnThisComputerOnly() {
        assertThat(ServiceUrl.of("http://127.0.0.1:8085/").origin()).isEqualTo("http://127.0.0.1:8085");
        assertThat(ServiceUrl.of("https://graph.microsoft.us/v1.0").origin())
                .isEqualTo("https://graph.microsoft.us:443");
        assertThatThrownBy(() -> ServiceUrl.of("http://graph.example/v1.0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServiceUrl.of("https://a@graph.example")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AppCredential certificate() throws IOException, GeneralSecurityException, InterruptedException {
        ClientPair pair = ClientPair.create();
        return new AppCredential.Certificate(pair.key(), pair.certificate());
    }
}
