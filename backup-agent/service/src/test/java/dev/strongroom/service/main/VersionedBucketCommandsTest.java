package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.series.StorePlaces;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.s3.CephBucket;
import dev.strongroom.vault.testing.CephServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The commands, on vaults in a bucket with versions,")
class VersionedBucketCommandsTest {
    private static final int MANY = 10;

    @TempDir
    private Path home;
    private Path password;
    private final S3Location first = CephBucket.locked();

    @BeforeEach
    void writePassword() throws IOException {
        password = Files.writeString(home.resolve("vault.password"), "lighthouse\n");
    }

    @Test
    @DisplayName("bring back every vault of a series that somebody deleted")
    void undeleteAll() throws IOException {
        S3Location second = (S3Location) StorePlaces.location(first, 2);
        vault("init");
        Path source = Files.createDirectory(home.resolve("source"));
        for (int number = 0; objects(second).isEmpty(); number++) {
            assertThat(number).as("backups until the vault is full").isLessThan(MANY);
            Files.writeString(source.resolve("letter"), "Dear Anna, this is number " + number);
            vault("backup", source.toString(), "--vault-max-blobs", "3");
        }
        JsonNode before = vault("check", "--read-data").json();
        int hidden = hide(first) + hide(second);
        assertThat(vault("check").json().get("code").asText()).isEqualTo("no-vault");

        Run undelete = vault("undelete");

        assertThat(undelete.exitCode()).as(undelete.err()).isZero();
        assertThat(undelete.json().get("broughtBack").asInt()).isEqualTo(hidden);
        JsonNode after = vault("check", "--read-data").json();
        assertThat(after.get("outcome").asText()).isEqualTo("success");
        assertThat(after.get("snapshots").asInt()).isEqualTo(before.get("snapshots").asInt()).isGreaterThan(2);
    }

    @Test
    @DisplayName("forget a snapshot again that came back without its data, and name it")
    void forgetTheLostAgain() throws IOException {
        vault("init");
        backUp("One");
        String lost = vault("snapshots").json().get("snapshots").get(0).get("id").asText();
        backUp("Two");
        vault("forget", "--keep-last", "1");
        vault("prune", "--grace-hours", "0", "--max-unused", "0");

        Run undelete = vault("undelete");

        assertThat(undelete.exitCode()).as(undelete.err()).isZero();
        assertThat(undelete.json().get("forgottenAgain")).extracting(JsonNode::asText).containsExactly(lost);
        JsonNode check = vault("check", "--read-data").json();
        assertThat(check.get("outcome").asText()).isEqualTo("success");
        assertThat(check.get("snapshots").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("say what came back before a wrong password ends the work")
    void wrongPassword() throws IOException {
        vault("init");
        backUp("One");
        int hidden = hide(first);
        Files.writeString(password, "wrong\n");

        Run undelete = vault("undelete");

        assertThat(undelete.json().get("code").asText()).isEqualTo("wrong-password");
        assertThat(undelete.err()).contains("Brought back " + hidden + " objects of the first vault; 0 are lost.");
        assertThat(objects(first)).hasSize(hidden);
    }

    private void backUp(String letter) throws IOException {
        Path source = Files.createDirectories(home.resolve("source"));
        Files.writeString(source.resolve("letter"), letter);
        Run backup = vault("backup", source.toString());
        assertThat(backup.exitCode()).as(backup.err()).isZero();
    }

    private static List<ObjectKey> objects(S3Location place) throws IOException {
        List<ObjectKey> objects = new ArrayList<>();
        try (ObjectStore store = CephBucket.store(place)) {
            for (ObjectKind kind : ObjectKind.values()) {
                store.list(kind, (StoredObject object) -> objects.add(object.key()));
            }
        }
        return objects;
    }

    /** Answers how many objects there were. */
    private static int hide(S3Location place) throws IOException {
        List<ObjectKey> objects = objects(place);
        try (ObjectStore store = CephBucket.store(place)) {
            for (ObjectKey object : objects) {
                store.delete(object);
            }
        }
        return objects.size();
    }

    private Run vault(String command, String... more) {
        List<String> words = new ArrayList<>(List.of("vault", command, first.toString(), "--json", "--password-file",
                password.toString()));
        words.addAll(Arrays.asList(more));
        Map<String, String> environment = Map.of("AWS_ACCESS_KEY_ID", CephServer.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY",
                CephServer.SECRET_KEY, "XDG_STATE_HOME", home.resolve("state").toString());
        return Run.of(Commands.all(Checkout.of(Map.of())), environment, words.toArray(String[]::new));
    }
}
