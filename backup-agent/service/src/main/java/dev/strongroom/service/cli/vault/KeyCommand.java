package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.SecretFile;
import dev.strongroom.vault.KeyInfo;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A vault's passwords. */
@Command(name = "key", description = "The passwords that open a vault.")
final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private record Key(String id, String user, String host, Instant created, boolean inUse) {
        Key(KeyInfo info) {
            this(info.id().hex(), info.user(), info.host(), info.created(), info.inUse());
        }
    }

    private record Keys(String outcome, List<Key> keys) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the passwords.");
    }

    @Command(name = "list", description = "Lists them, never the passwords themselves.")
    int list(@Mixin OutputOptions options, @Mixin VaultPlace place) throws VaultException {
        Output output = options.output();
        List<Key> keys;
        try (VaultSeries vaults = place.openSeries()) {
            keys = vaults.vaults().getFirst().keys().list().stream().map(Key::new).toList();
        }
        keys.forEach(key -> output.line("%s %s  %s@%s, %s".formatted(key.inUse ? "*" : " ", key.id.substring(0, 8),
                key.user, key.host, key.created)));
        output.result(new Keys("success", keys), place.requests());
        return ExitCodes.OK;
    }

    @Command(name = "add", description = "Lets another password open the vault too.")
    int add(@Mixin OutputOptions options, @Mixin VaultPlace place,
            @Option(names = "--new-password-file", required = true, paramLabel = "FILE",
                    description = "A file that holds the new password and nothing else.") Path newPasswordFile,
            @Option(names = "--name", defaultValue = "recovery", paramLabel = "NAME",
                    description = "Who or what it is for. Default: ${DEFAULT-VALUE}.") String name)
            throws VaultException {
        Key key;
        try (Password added = SecretFile.vaultPassword(newPasswordFile); VaultSeries vaults = place.openSeries()) {
            key = new Key(vaults.onKeys(vault -> vault.keys().add(added, name)));
        }
        return show(options, place, "Added the password %s for %s.".formatted(key.id.substring(0, 8), key.user), key);
    }

    @Command(name = "change", description = "Replaces the password that opens the vault by another one.")
    int change(@Mixin OutputOptions options, @Mixin VaultPlace place,
            @Option(names = "--new-password-file", required = true, paramLabel = "FILE",
                    description = "A file that holds the new password and nothing else.") Path newPasswordFile)
            throws VaultException {
        Key key;
        try (Password changed = SecretFile.vaultPassword(newPasswordFile); VaultSeries vaults = place.openSeries()) {
            key = new Key(vaults.onKeys(vault -> vault.keys().change(changed)));
        }
        return show(options, place, "Changed the password, which is %s now.".formatted(key.id.substring(0, 8)), key);
    }

    @Command(name = "remove", description = "Takes a password away. It does not take back what its holder has read.")
    int remove(@Mixin OutputOptions options, @Mixin VaultPlace place,
            @Parameters(index = "1", paramLabel = "ID", description = "The beginning of its id.") String id)
            throws VaultException {
        KeyInfo key;
        try (VaultSeries vaults = place.openSeries()) {
            key = vaults.onKeys(vault -> remove(vault.keys(), id));
        }
        return show(options, place, "Removed the password %s.".formatted(key.id().hex().substring(0, 8)),
                new Key(key));
    }

    private static KeyInfo remove(dev.strongroom.vault.Keys keys, String id) throws VaultException {
        List<KeyInfo> found = keys.list().stream().filter(one -> one.id().hex().startsWith(id)).toList();
        if (found.size() != 1) {
            throw new CommandFailedException("key-not-found", found.isEmpty()
                    ? "The vault has no password with the id " + id + "."
                    : "Several passwords' ids begin with " + id + ": give more of it.");
        }
        KeyInfo key = found.getFirst();
        if (key.inUse()) {
            throw new CommandFailedException("key-in-use",
                    "This is the password that you opened the vault with. Open it with another one to remove it.");
        }
        keys.remove(key.id());
        return key;
    }

    private static int show(OutputOptions options, VaultPlace place, String line, Key key) {
        options.output().line(line);
        options.output().result(new Keys("success", List.of(key)), place.requests());
        return ExitCodes.OK;
    }
}
