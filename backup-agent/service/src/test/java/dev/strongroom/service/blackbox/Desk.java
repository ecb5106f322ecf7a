package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Somebody's desk: a directory with a vault to be, the files of its passwords, and the commands that they give. */
record Desk(Path home, Path vault) {
    /** @param home an empty directory */
    static Desk at(Path home) throws IOException {
        return at(home, home.resolve("vault"));
    }

    /** With the vault somewhere else. */
    static Desk at(Path home, Path vault) throws IOException {
        Files.writeString(home.resolve("vault.password"), Restic.PASSWORD + "\n");
        Files.writeString(home.resolve("mail.password"), Dovecot.PASSWORD + "\n");
        return new Desk(home, vault);
    }

    Path file(String name) {
        return home.resolve(name);
    }

    /** Writes a file of passwords, certificates or settings. */
    Path write(String name, String text) throws IOException {
        return Files.writeString(file(name), text, UTF_8);
    }

    /** Where the catalogue lies. */
    Path data() {
        return vault.resolveSibling(vault.getFileName() + ".strongroom");
    }

    /** The words that back up a user's mailbox. */
    List<String> backup(Dovecot server, DovecotUser user, String... more) {
        return backup(server.port(), user.name(), more);
    }

    /** The words that back up a mailbox at any server of this machine. */
    List<String> backup(int port, String user, String... more) {
        List<String> words = new ArrayList<>(List.of("backup", "imap", "--json"));
        words.addAll(account(port, user));
        words.addAll(opening());
        words.addAll(Arrays.asList(more));
        return words;
    }

    /** The words that restore into a user's mailbox. */
    List<String> restore(Dovecot server, DovecotUser user, String... more) {
        return restore(server.port(), user.name(), more);
    }

    /** The words that restore into a mailbox at any server of this machine. */
    List<String> restore(int port, String user, String... more) {
        List<String> words = new ArrayList<>(List.of("restore", "imap", "--json"));
        words.addAll(account(port, user));
        words.addAll(opening());
        words.addAll(Arrays.asList(more));
        return words;
    }

    /** The words of a command that needs the vault alone. */
    List<String> withVault(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "--json"));
        words.addAll(opening());
        words.addAll(Arrays.asList(more));
        return words;
    }

    /** Runs a command that needs the vault alone. */
    Run run(String command, String... more) throws IOException, InterruptedException {
        return Strongroom.run(withVault(command, more));
    }

    private List<String> opening() {
        return List.of("--vault", vault.toString(), "--vault-password-file", file("vault.password").toString());
    }

    private List<String> account(int port, String user) {
        return List.of("--host", "127.0.0.1", "--port", Integer.toString(port), "--plain", "--user",
                user, "--password-file", file("mail.password").toString());
    }
}
