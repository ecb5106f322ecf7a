package dev.strongroom.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.cli.vault.VaultCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultCommandsTest {
    private static final Map<String, Supplier<Object>> COMMANDS = Map.of("vault", VaultCommand::new, "check",
            CheckCommand::new);

    @TempDir
    private Path directory;
    private Path password;

    @BeforeEach
    void writePassword() throws IOException {
        password = Files.writeString(directory.resolve("password"), "  harbour\n\n");
    }

    @Test
    void initMakesAVaultThatCheckFindsSound() {
        Run made = run("vault", "init", "--json");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.json().get("id").asText()).hasSize(64);
        assertThat(run("check", "--read-data", "--json").json().get("outcome").asText()).isEqualTo("success");
    }

    @Test
    void initTriesTheDirectoryAndLeavesNothingOfThat() throws IOException {
        run("vault", "init");

        try (Stream<Path> entries = Files.list(vault())) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).containsExactlyInAnyOrder("config",
                    "keys");
        }
    }

    @Test
    void directoriesAreNamedAsResticNamesThemToo() {
        run("vault", "init");

        assertThat(Run.of(COMMANDS, "vault", "check", "local:" + vault(), "--password-file", password.toString())
                .exitCode()).isZero();
    }

    @Test
    void placesOfAnotherKindAreNotUnderstood() {
        Run run = Run.of(COMMANDS, "vault", "init", "rclone:remote:vault", "--password-file", password.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("This kind of storage is not known.");
    }

    @Test
    void initLeavesAVaultThatIsThereAlone() {
        String id = run("vault", "init", "--json").json().get("id").asText();

        Run again = run("vault", "init", "--json");

        assertThat(again.json().get("code").asText()).isEqualTo("vault-exists");
        assertThat(run("vault", "key", "list").exitCode()).isZero();
        assertThat(id).isNotEmpty();
    }

    @Test
    void initRefusesADirectoryWithOtherFiles() throws IOException {
        Files.createDirectories(vault());
        Files.writeString(vault().resolve("letter.txt"), "Dear Anna");

        Run run = run("vault", "init", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("code").asText()).isEqualTo("vault-directory-foreign");
        assertThat(Files.readString(vault().resolve("letter.txt"))).isEqualTo("Dear Anna");
    }

    @Test
    void checkRefusesAWrongPassword() throws IOException {
        run("vault", "init");
        Files.writeString(password, "port");

        Run run = run("check", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("code").asText()).isEqualTo("wrong-password");
    }

    @Test
    void checkRefusesADirectoryThatIsNoVault() {
        assertThat(run("check", "--json").json().get("code").asText()).isEqualTo("no-vault");
    }

    @Test
    void checkTellsDamageAndFails() throws IOException {
        run("vault", "init");
        try (Stream<Path> keys = Files.list(vault().resolve("keys"))) {
            assertThat(keys.count()).isEqualTo(1);
        }
        Files.createDirectories(vault().resolve("snapshots"));
        Files.writeString(vault().resolve("snapshots").resolve("0".repeat(64)), "not a snapshot");

        Run run = run("check", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("outcome").asText()).isEqualTo("failed");
        assertThat(run.json().get("problems").get(0).get("object").asText()).contains("snapshots");
    }

    @Test
    void addedPasswordOpensTheVaultUntilItIsRemoved() throws IOException {
        run("vault", "init");
        Path second = Files.writeString(directory.resolve("second"), "lighthouse");

        Run added = run("vault", "key", "add", "--new-password-file", second.toString(), "--json");
        String id = added.json().get("keys").get(0).get("id").asText();
        assertThat(words("check", second)).satisfies(words -> assertThat(Run.of(COMMANDS, words).exitCode()).isZero());

        assertThat(run("vault", "key", "remove", id.substring(0, 12)).exitCode()).isZero();
        assertThat(Run.of(COMMANDS, words("check", second)).exitCode()).isEqualTo(1);
    }

    @Test
    void passwordInUseCannotBeRemoved() {
        run("vault", "init");
        String id = run("vault", "key", "list", "--json").json().get("keys").get(0).get("id").asText();

        Run run = run("vault", "key", "remove", id, "--json");

        assertThat(run.json().get("code").asText()).isEqualTo("key-in-use");
    }

    @Test
    void changedPasswordOpensTheVaultAndTheOldOneNoLonger() throws IOException {
        run("vault", "init");
        Path second = Files.writeString(directory.resolve("second"), "lighthouse");

        assertThat(run("vault", "key", "change", "--new-password-file", second.toString()).exitCode()).isZero();

        assertThat(run("vault", "check", "--json").json().get("code").asText()).isEqualTo("wrong-password");
        assertThat(Run.of(COMMANDS, words("check", second)).exitCode()).isZero();
    }

    @Test
    void directoryIsBackedUpListedAndRestored() throws IOException {
        run("vault", "init");
        Path whole = directory.resolve("source");
        Path source = Files.createDirectories(whole.resolve("below"));
        Files.writeString(source.resolve("letter.txt"), "Dear Anna");

        Run backup = run("vault", "backup", whole.toString(), "--tag", "a,b", "--json");
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        assertThat(backup.json().get("files").asInt()).isEqualTo(1);

        assertThat(run("vault", "snapshots", "--json").json().at("/snapshots/0/tags/1").asText()).isEqualTo("b");
        Run ls = run("vault", "ls", "latest", source.toString(), "--json");
        assertThat(ls.json().at("/entries/0/path").asText()).isEqualTo(source + "/letter.txt");
        assertThat(ls.json().at("/entries/0/size").asInt()).isEqualTo(9);
        Path target = directory.resolve("target");
        Run restore = run("vault", "restore", "--target", target.toString(), "--include", "letter.txt", "--json");
        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(target.resolve(Path.of("/").relativize(source)).resolve("letter.txt")).hasContent("Dear Anna");
        assertThat(run("vault", "check", "--sample", "50", "--json").json().get("bytesRead").asLong()).isPositive();
    }

    @Test
    void backupThatLeavesSomethingOutIsPartial() throws IOException, InterruptedException {
        run("vault", "init");
        Path source = Files.createDirectories(directory.resolve("source"));
        new ProcessBuilder("mkfifo", source.resolve("pipe").toString()).start().waitFor();

        Run backup = run("vault", "backup", source.toString(), "--json");

        assertThat(backup.exitCode()).isEqualTo(3);
        assertThat(backup.json().at("/problems/0/path").asText()).endsWith("/pipe");
    }

    @Test
    void forgetRemovesWhatTheRuleDoesNotKeepAndPruneTakesItOut() throws IOException {
        run("vault", "init");
        Path source = Files.createDirectories(directory.resolve("source"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(source.resolve("letter" + i), "Dear Anna " + i);
            run("vault", "backup", source.toString());
        }

        assertThat(run("vault", "forget", "--keep-last", "1", "--dry-run", "--json").json().get("removed")).hasSize(2);
        Run forget = run("vault", "forget", "--keep-last", "1", "--prune", "--json");
        assertThat(forget.json().get("kept")).hasSize(1);
        assertThat(forget.json().at("/prune/takenOutPacks").asInt()).isPositive();
        assertThat(forget.json().at("/prune/deletedPacks").asInt()).isZero();
        Run prune = run("vault", "prune", "--grace-hours", "0", "--max-unused", "0", "--json");
        assertThat(prune.json().get("deletedPacks").asInt()).isPositive();
        assertThat(run("check", "--read-data").exitCode()).isZero();
        assertThat(run("vault", "forget").exitCode()).isEqualTo(2);
        assertThat(run("vault", "prune", "--max-unused", "101").exitCode()).isEqualTo(2);
    }

    @Test
    void forgetRefusesARuleThatLeavesNothingUnlessToldSo() throws IOException {
        run("vault", "init");
        Path source = Files.createDirectories(directory.resolve("source"));
        run("vault", "backup", source.toString());

        Run refused = run("vault", "forget", "--keep-tag", "monthly", "--json");
        assertThat(refused.json().get("code").asText()).isEqualTo("last-snapshot");
        assertThat(refused.json().get("error").asText()).contains(source.toString());
        assertThat(run("vault", "snapshots", "--json").json().get("snapshots")).hasSize(1);

        Run told = run("vault", "forget", "--keep-tag", "monthly", "--unsafe-allow-remove-all", "--json");
        assertThat(told.json().get("removed")).hasSize(1);
        assertThat(run("vault", "snapshots", "--json").json().get("snapshots")).isEmpty();
    }

    @Test
    void rewriteTakesPathsOutOfSnapshots() throws IOException {
        run("vault", "init");
        Path source = Files.createDirectories(directory.resolve("source"));
        Files.writeString(source.resolve("kept"), "Dear Anna");
        Files.writeString(source.resolve("film.iso"), "moving pictures");
        run("vault", "backup", source.toString());

        Run dry = run("vault", "rewrite", "--exclude", "*.iso", "--dry-run", "--json");
        assertThat(dry.json().get("snapshots").asInt()).as(dry.err()).isEqualTo(1);
        assertThat(run("vault", "snapshots", "--json").json().get("snapshots")).hasSize(1);

        assertThat(run("vault", "rewrite", "--exclude", "*.iso", "latest", "--json").json().get("entries").asInt())
                .isEqualTo(1);
        assertThat(run("vault", "snapshots", "--json").json().findValues("tags").toString()).contains("rewrite");
        assertThat(run("vault", "rewrite", "--exclude", "*.iso", "--forget", "--json").json().get("snapshots").asInt())
                .as("rewritten again")
                .isZero();
        assertThat(run("vault", "snapshots", "--json").json().get("snapshots")).hasSize(1);
        assertThat(run("vault", "ls", "latest", source.toString(), "--json").json().get("entries")).hasSize(1);
        assertThat(run("vault", "rewrite").exitCode()).isEqualTo(2);
        assertThat(run("vault", "rewrite", "--exclude", "/").exitCode()).isEqualTo(2);
    }

    @Test
    void recoveryKitHoldsWhatResticNeeds() throws IOException {
        run("vault", "init");
        Path kit = directory.resolve("kit.txt");

        assertThat(run("vault", "recovery-kit", "--out", kit.toString()).exitCode()).isZero();

        assertThat(kit).content()
                .containsPattern("Password: +harbour\n")
                .contains("restic -r " + vault() + " restore latest");
        assertThat(Files.getPosixFilePermissions(kit)).hasSize(2);
        assertThat(run("vault", "recovery-kit", "--out", kit.toString(), "--json").json().get("code").asText())
                .isEqualTo("file-exists");
    }

    @Test
    void copyBringsSnapshotsIntoAnotherVault() throws IOException {
        run("vault", "init");
        Path source = Files.createDirectories(directory.resolve("source"));
        Files.writeString(source.resolve("letter"), "Dear Anna");
        run("vault", "backup", source.toString());
        Path other = directory.resolve("other");
        Path otherPassword = Files.writeString(directory.resolve("other-password"), "lighthouse");
        Run.of(COMMANDS, "vault", "init", other.toString(), "--password-file", otherPassword.toString());

        Run copy = run("vault", "copy", other.toString(), "--target-password-file", otherPassword.toString(), "--json");

        assertThat(copy.json().get("copiedSnapshots").asInt()).as(copy.err()).isEqualTo(1);
        Run check = Run.of(COMMANDS, "vault", "check", other.toString(), "--password-file", otherPassword.toString(),
                "--read-data", "--json");
        assertThat(check.json().get("snapshots").asInt()).isEqualTo(1);
    }

    @Test
    void eraseTakesAFileOutOfEverySnapshot() throws IOException {
        run("vault", "init");
        Path source = Files.createDirectories(directory.resolve("source"));
        Files.writeString(source.resolve("kept"), "Dear Anna");
        Path secret = Files.writeString(source.resolve("secret"), "between us");
        run("vault", "backup", source.toString());
        run("vault", "backup", source.toString());

        Run erase = run("vault", "erase", secret.toString(), "--json");

        assertThat(erase.json().get("snapshots").asInt()).as(erase.err()).isEqualTo(2);
        assertThat(run("vault", "ls", "latest", source.toString(), "--json").json().get("entries")).hasSize(1);
        assertThat(run("vault", "check", "--read-data").exitCode()).isZero();
        assertThat(run("vault", "erase", "/").exitCode()).isEqualTo(2);
        assertThat(run("vault", "unlock", "--json").json().get("removed").asInt()).isZero();
        assertThat(run("vault", "repair-index", "--json").json().get("addedPacks").asInt()).isZero();
    }

    @Test
    void repairIndexMendsEveryVaultOfASeries() throws IOException {
        run("vault", "init");
        Path source = Files.createDirectories(directory.resolve("source"));
        Path second = directory.resolve("vault-2");
        for (int number = 0; Files.notExists(second); number++) {
            assertThat(number).as("backups until the vault is full").isLessThan(10);
            Files.writeString(source.resolve("letter"), "Dear Anna, this is number " + number);
            run("vault", "backup", source.toString(), "--vault-max-blobs", "3");
        }
        int lost = deleteAll(vault().resolve("index")) + deleteAll(second.resolve("index"));
        assertThat(run("check", "--json").json().get("problems")).isNotEmpty();

        Run repair = run("vault", "repair-index", "--json");

        assertThat(lost).isGreaterThan(1);
        assertThat(repair.json().get("outcome").asText()).as(repair.err()).isEqualTo("success");
        assertThat(run("check", "--read-data", "--json").json().get("outcome").asText()).isEqualTo("success");
        assertThat(run("vault", "repair-index", "--json").json().get("addedPacks").asInt()).isZero();
    }

    /** Answers how many files there were. */
    private static int deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.toList();
            for (Path file : found) {
                Files.delete(file);
            }
            return found.size();
        }
    }

    @Test
    void directoriesKeepNothingThatIsDeletedAndSayIt() throws IOException {
        run("vault", "init");

        assertThat(run("vault", "undelete", "--json").json().get("code").asText()).isEqualTo("unsupported-vault");
        assertThat(run("vault", "renew-retention", "--days", "30", "--json").json().get("code").asText())
                .isEqualTo("unsupported-vault");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        run("vault", "init");

        assertThat(run("vault", "ls", "latest", "--json").json().get("code").asText()).isEqualTo("snapshot-not-found");
        assertThat(run("vault", "backup", "/nowhere", "--json").json().get("code").asText())
                .isEqualTo("directory-not-found");
        assertThat(run("vault", "check", "--sample", "0", "--json").exitCode()).isEqualTo(2);
    }

    @Test
    void emptyPasswordFileIsRefused() throws IOException {
        Files.writeString(password, " \n");

        assertThat(run("vault", "init", "--json").json().get("code").asText()).isEqualTo("password-file-empty");
    }

    @Test
    void missingPasswordFileIsRefused() throws IOException {
        Files.delete(password);

        assertThat(run("vault", "init", "--json").json().get("code").asText()).isEqualTo("password-file-unreadable");
    }

    /** Runs a command on the vault, whose place comes after the last word of the command's name. */
    private Run run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (words[0].equals("vault")) {
            all.add(words[1].equals("key") ? 3 : 2, vault().toString());
            all.addAll(List.of("--password-file", password.toString()));
        } else {
            all.addAll(List.of("--vault", vault().toString(), "--vault-password-file", password.toString()));
        }
        return Run.of(COMMANDS, all.toArray(String[]::new));
    }

    private String[] words(String command, Path passwordFile) {
        return new String[]{command, "--vault", vault().toString(), "--vault-password-file", passwordFile.toString()};
    }

    private Path vault() {
        return directory.resolve("vault");
    }
}
