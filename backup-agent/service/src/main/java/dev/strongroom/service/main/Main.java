package dev.strongroom.service.main;

import dev.strongroom.net.HttpProxy;
import dev.strongroom.service.cli.Program;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Where every command starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("agent")) {
            LogSetup.tellMore();
        }
        HttpProxy.allowPasswords();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        Map<String, Supplier<Object>> commands = Commands.withLaunchers(Checkout.of(environment));
        ProcessEnd.with(new Program(commands, environment, out, err).run(args));
    }
}
