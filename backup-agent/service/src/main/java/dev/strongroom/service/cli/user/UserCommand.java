package dev.strongroom.service.cli.user;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.agent.ConfigArguments;
import dev.strongroom.service.config.ConfigReader;
import dev.strongroom.service.security.OneTimePassword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after the agent's users. */
@Command(name = "user", description = "Looks after the agent's users, on its own machine.")
public final class UserCommand implements Runnable {
    private final PasswordReset passwords;
    private final ConfigReader reader;

    @Spec
    private CommandSpec spec;

    private record Result(String outcome, String email, String oneTimePassword) {}

    public UserCommand(PasswordReset passwords, ConfigReader reader) {
        this.passwords = passwords;
        this.reader = reader;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: reset-password.");
    }

    @Command(name = "reset-password",
            description = "Gives a user a new one-time password and ends their sessions. Stop the agent first.")
    int resetPassword(@Mixin OutputOptions options, @Mixin ConfigArguments configuration,
            @Parameters(paramLabel = "EMAIL", description = "Whose.") String email) {
        OneTimePassword password = passwords.reset(configuration.read(reader), email);
        options.output()
                .line("Sign in as %s with the one-time password %s".formatted(password.email(), password.value()));
        options.output().result(new Result("success", password.email(), password.value()));
        return ExitCodes.OK;
    }
}
