package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.SftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A vault behind SFTP, with the user's own SSH keys and known hosts,")
class SftpVaultTest {
    @TempDir
    private Path home;
    private Desk desk;
    private SftpServer server;
    private String vault;

    @BeforeEach
    void start() throws Exception {
        desk = Desk.at(home);
        server = SftpServer.on(home.resolve("served"));
        Path ssh = Files.createDirectory(home.resolve(".ssh"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        server.writeUserKey(ssh.resolve("id_ecdsa"));
        Files.writeString(ssh.resolve("known_hosts"), "[127.0.0.1]:%d %s%n".formatted(server.port(), server.hostKey()));
        vault = "sftp://%s@127.0.0.1:%d/backups/anna".formatted(SftpServer.USER, server.port());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    @DisplayName("is made, takes a copy of a directory's vault and gives its files back")
    void exchanges() throws Exception {
        Path letter = Files.writeString(Files.createDirectory(home.resolve("source")).resolve("letter"), "Dear Anna");
        String local = desk.vault().toString();
        Ends.requireSuccess(run("init", local));
        Ends.requireSuccess(run("backup", local, letter.resolveSibling(".").normalize().toString()));

        Ends.requireSuccess(run("init", vault));
        Ends.requireSuccess(run("copy", local, vault));
        Run check = run("check", vault, "--read-data");
        Ends.requireSuccess(check);
        Ends.requireSuccess(run("restore", vault, "latest", "--target", home.resolve("target").toString()));

        assertThat(check.json().get("snapshots").asInt()).isEqualTo(1);
        assertThat(home.resolve("target").resolve(Path.of("/").relativize(letter))).hasContent("Dear Anna");
        assertThat(home.resolve("served/backups/anna/config")).isNotEmptyFile();
        assertThat(home.resolve("served/backups/anna")).isDirectoryNotContaining("glob:**/strongroom-check*");
    }

    @Test
    @DisplayName("is not made at a machine that nobody knows")
    void strangers() throws Exception {
        Files.delete(home.resolve(".ssh/known_hosts"));

        Ends.requireFailure(run("init", vault), "store-failed", "key");
        assertThat(home.resolve("served")).isEmptyDirectory();
    }

    private Run run(String command, String location, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("vault", command, location));
        words.addAll(Arrays.asList(more));
        words.addAll(List.of("--password-file", desk.file("vault.password").toString(), "--json"));
        return Strongroom.run(new Strongroom.Launch(List.of(), List.of("-Xmx256m", "-Duser.home=" + home)), words);
    }
}
