package dev.strongroom.vault.series;

import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.sftp.SftpStore;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.SftpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A vault behind SFTP, on an Apache MINA server, that is full")
class SftpSeriesTest extends FarSeriesContract {
    @TempDir
    static Path directory;

    private static SftpServer server;
    private static String ssh;

    private final String vault = "/" + UUID.randomUUID() + "/vault";

    @BeforeAll
    static void start() throws Exception {
        server = SftpServer.on(directory.resolve("home"));
        ssh = server.sshCommand(server.writeUserKey(directory.resolve("id")));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    StoreLocation first() {
        return new SftpLocation(Optional.empty(), "127.0.0.1", server.port(), vault);
    }

    @Override
    ObjectStore open(StoreLocation place) {
        return new SftpStore((SftpLocation) place, new SftpCredentials.Password(SftpServer.USER,
                StoreSecret.of(SftpServer.PASSWORD), server.hostKey()));
    }

    @Override
    void requireResticFindsSound(StoreLocation place) {
        Restic.all(place.toString(), Map.of())
                .forEach(restic -> restic.run("-o", "sftp.command=" + ssh, "check", "--read-data"));
    }
}
