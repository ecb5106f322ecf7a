package dev.strongroom.vault.store.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.testing.Ports;
import dev.strongroom.vault.testing.ResticBeside;
import dev.strongroom.vault.testing.SftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A store behind SFTP, on an Apache MINA server")
class SftpStoreTest extends ObjectStoreContract implements TimedStoreContract {
    @TempDir
    static Path directory;

    private static SftpServer server;
    private SftpLocation location;
    private SftpStore store;

    @BeforeAll
    static void start() {
        server = SftpServer.on(directory.resolve("home"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void connect() {
        location = new SftpLocation(Optional.empty(), "127.0.0.1", server.port(), "/" + UUID.randomUUID() + "/vault");
        store = new SftpStore(location, password(SftpServer.PASSWORD, server.hostKey()));
    }

    private static SftpCredentials password(String password, String hostKey) {
        return new SftpCredentials.Password(SftpServer.USER, StoreSecret.of(password), hostKey);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    @DisplayName("connects again after its connection broke")
    void connectsAgain() throws IOException {
        write(key(ObjectKind.PACK, 1), new byte[100]);
        server.cut();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 3 && sizes.isEmpty(); i++) {
            try {
                sizes.add((int) store.size(key(ObjectKind.PACK, 1)));
            } catch (StoreException e) {
                assertThat(e.permanent()).isFalse();
            }
        }
        assertThat(sizes).containsExactly(100);
    }

    @Test
    @DisplayName("lets nobody in with a wrong password, and tells nobody what it was")
    void refusesWrongPasswords() {
        try (SftpStore refused = new SftpStore(location, password("geheim", server.hostKey()))) {
            assertThatThrownBy(() -> refused.size(key(ObjectKind.PACK, 1))).isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("does not let this user in")
                    .hasMessageNotContaining("geheim");
        }
    }

    @Test
    @DisplayName("sends no password to a server of another key")
    void refusesForeignServers() {
        try (SftpServer other = SftpServer.on(directory.resolve("other"));
                SftpStore refused = new SftpStore(location, password(SftpServer.PASSWORD, other.hostKey()))) {
            assertThatThrownBy(() -> refused.size(key(ObjectKind.PACK, 1))).isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("another key");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("is told to be out of reach, which may pass")
    void tellsUnreachableHosts() {
        SftpLocation nowhere = new SftpLocation(Optional.empty(), "127.0.0.1", Ports.free(), "/vault");
        try (SftpStore refused = new SftpStore(nowhere, password("x", server.hostKey()))) {
            assertThatThrownBy(() -> refused.size(key(ObjectKind.PACK, 1)))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.permanent()).isFalse())
                    .hasMessageContaining("can't be reached");
        }
    }

    @Test
    @DisplayName("leaves no temporary file behind, and does not list what another left")
    void hasNoLeftovers() throws IOException {
        write(key(ObjectKind.LOCK, 1), new byte[5]);
        Path locks = directory.resolve("home" + location.directory() + "/locks");
        Files.createFile(locks.resolve(key(ObjectKind.LOCK, 2).name() + "-tmp-123"));
        assertThat(list(ObjectKind.LOCK)).containsOnlyKeys(key(ObjectKind.LOCK, 1));
        try (Stream<Path> files = Files.list(locks)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    @DisplayName("removes the directories that deletions left, but none that holds something")
    void removesEmptyDirectories() throws IOException {
        Path here = directory.resolve("home" + location.directory());
        write(key(ObjectKind.PACK, 1), new byte[5]);
        write(key(ObjectKind.LOCK, 1), new byte[5]);
        store.delete(key(ObjectKind.PACK, 1));

        store.removeEmptyDirectories();
        assertThat(here.resolve("data")).doesNotExist();
        assertThat(list(ObjectKind.LOCK)).containsOnlyKeys(key(ObjectKind.LOCK, 1));

        store.delete(key(ObjectKind.LOCK, 1));
        store.removeEmptyDirectories();
        assertThat(here).doesNotExist();
        assertThat(here.getParent()).exists();
    }

    @Test
    @DisplayName("exchanges vaults with a stock restic, signed in by key")
    void exchangesWithRestic() throws Exception {
        Path key = server.writeUserKey(directory.resolve("id"));
        SftpCredentials credentials = new SftpCredentials.PrivateKey(SftpServer.USER,
                StoreSecret.of(Files.readString(key)), Optional.empty(), server.hostKey());
        SftpLocation home = new SftpLocation(Optional.empty(), "127.0.0.1", server.port(), "/restic");
        new ResticBeside(directory, Map.of(), "-o", "sftp.command=" + server.sshCommand(key))
                .exchange(home, place -> new SftpStore((SftpLocation) place, credentials));
    }
}
