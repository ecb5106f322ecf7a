package dev.strongroom.service.main;

import dev.strongroom.service.cli.CheckCommand;
import dev.strongroom.service.cli.VersionCommand;
import dev.strongroom.service.cli.vault.VaultCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every command by its name, in the order of the help, each made with what it needs. */
final class Commands {
    private Commands() {}

    static Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("check", CheckCommand::new);
        commands.put("vault", VaultCommand::new);
        commands.put("version", VersionCommand::new);
        return commands;
    }
}
