package dev.strongroom.simulator;

import dev.strongroom.simulator.microsoft.MicrosoftTenantOptions;
import dev.strongroom.simulator.microsoft.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs a Microsoft 365 tenant until it is stopped. When it is ready it prints one line of JSON: where Graph, the login and
 * the pre-authenticated URLs are.
 */
@Command(name = "microsoft",
        description = {"A Microsoft 365 tenant, made from a seed: Microsoft Graph v1.0 with its login.",
            "Any tenant id is right; the client id is demo, and so is the secret."},
        mixinStandardHelpOptions = true)
final class MicrosoftCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
            description = "The port of Graph and the login; 0, the default, takes a free one.")
    private int port;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1",
            description = "What the tenant is made from: the same number gives the same tenant. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private TenantSize size;

    @Option(names = "--faults", paramLabel = "FILE",
            description = "JSON with faults on order, budgets, permissions and other behaviour; docs/simulator.md has its words.")
    private Optional<Path> faults;

    @Option(names = "--latency", paramLabel = "MILLISECONDS", description = "How long each request takes at least.")
    private Optional<Integer> latency;

    @Mixin
    private Lifetime lifetime;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (SimulatedTenant tenant = start()) {
            lifetime.await(tenant.ready());
        }
        return 0;
    }

    private SimulatedTenant start() throws IOException {
        try {
            return new MicrosoftTenantOptions(port, seed, size.profile(), faults, latency).start();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
