package dev.strongroom.vault.store.sftp;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.SftpLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Signs in to an SSH server whose key is known. */
final class SshAccess implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private final SftpLocation location;
    private final StoreCredentials credentials;
    private final SshClient client = SshClient.setUpDefaultClient();
    private final AtomicBoolean foreignServer = new AtomicBoolean();

    SshAccess(SftpLocation location, StoreCredentials credentials) {
        this.location = location;
        this.credentials = credentials;
        ServerKeyVerifier known = verifier();
        client.setServerKeyVerifier((session, address, key) -> {
            boolean accepted = known.verifyServerKey(session, address, key);
            foreignServer.set(!accepted);
            return accepted;
        });
        if (!(credentials instanceof Ambient)) {
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        }
        client.setSessionHeartbeat(HeartbeatType.IGNORE, ALIVE);
        client.start();
    }

    private ServerKeyVerifier verifier() {
        return switch (credentials) {
            case Ambient ambient -> new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE,
                    Path.of(System.getProperty("user.home"), ".ssh", "known_hosts"));
            case SftpCredentials given -> (session, address, key) -> KeyUtils.compareKeys(key, hostKey(given));
            case S3Credentials s3 -> throw foreign();
            case AzureCredentials azure -> throw foreign();
            case GoogleCredentials google -> throw foreign();
        };
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("These credentials are of another kind of storage than SFTP.");
    }

    private static PublicKey hostKey(SftpCredentials given) {
        try {
            return PublicKeyEntry.parsePublicKeyEntry(given.hostKey()).resolvePublicKey(null, null, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The server's key is not of the form \"ssh-ed25519 AAAA…\".", e);
        }
    }

    /** A new session, signed in; the caller closes it. */
    ClientSession signIn() throws IOException {
        ClientSession session;
        try {
            session = client.connect(user(), location.host(), location.port()).verify(CONNECT).getSession();
        } catch (IOException e) {
            throw Interrupts.or(e,
                    () -> new StoreException(location + " can't be reached. See that the machine runs and "
                            + "lets this one connect.", e, false));
        }
        try {
            addIdentity(session);
            session.auth().verify(CONNECT);
            return session;
        } catch (IOException e) {
            session.close(true);
            throw Interrupts.or(e, () -> refused(e));
        }
    }

    private String user() {
        String own = switch (credentials) {
            case SftpCredentials.Password password -> password.user();
            case SftpCredentials.PrivateKey key -> key.user();
            default -> System.getProperty("user.name");
        };
        return location.user().orElse(own);
    }

    private void addIdentity(ClientSession session) throws IOException {
        switch (credentials) {
            case SftpCredentials.Password password -> session.addPasswordIdentity(password.password().reveal());
            case SftpCredentials.PrivateKey key -> addKeys(session, key);
            default -> session.setKeyIdentityProvider(client.getKeyIdentityProvider());
        }
    }

    private static void addKeys(ClientSession session, SftpCredentials.PrivateKey key) throws IOException {
        byte[] text = key.key().reveal().getBytes(StandardCharsets.UTF_8);
        FilePasswordProvider passphrase = key.passphrase().isPresent()
                ? FilePasswordProvider.of(key.passphrase().get().reveal())
                : FilePasswordProvider.EMPTY;
        try {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(session, NamedResource.ofName("key"),
                    new ByteArrayInputStream(text), passphrase);
            pairs.forEach(session::addPublicKeyIdentity);
        } catch (GeneralSecurityException e) {
            throw new AccessRefusedException(
                    "The private key can't be used. See that it is whole and that its passphrase "
                            + "is right.",
                    e);
        }
    }

    private IOException refused(IOException cause) {
        if (cause instanceof StoreException ours) {
            return ours;
        }
        if (foreignServer.get()) {
            return new AccessRefusedException("The machine at " + location + " shows another key than the one that was "
                    + "given for it. If it was set up anew, give its new key.", cause);
        }
        return new AccessRefusedException("The machine at " + location
                + " does not let this user in. See that the user's name, key or password is right.", cause);
    }

    @Override
    public void close() {
        client.stop();
    }
}
