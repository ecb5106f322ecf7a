package dev.strongroom.service.cli.recovery;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapTimeouts;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.cli.ImapArguments;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ProgressLine;
import dev.strongroom.service.cli.StopSignal;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import dev.strongroom.service.recovery.restore.RestoreOrder;
import dev.strongroom.service.recovery.restore.TargetMailbox;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Restores a mailbox, or folders of it, into an IMAP account: the one it came from, or any other. */
@Command(name = "imap", description = "Restores a mailbox, or folders of it, into an IMAP account.")
final class RestoreImapCommand implements Callable<Integer> {
    private final Supplier<Recoveries> recoveries;
    private final Function<ImapTimeouts, Connector<ImapAddress>> connector;

    @Mixin
    private OutputOptions options;

    @Mixin
    private ImapArguments imap;

    @Mixin
    private RecoveryArguments arguments;

    @Mixin
    private FolderArguments folders;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "non-destructive", converter = MethodWord.class,
            description = "non-destructive: into a dated folder of its own. bypass: into the original folders, leaving"
                    + " what is there. replace: the same, replacing what is there. Default: non-destructive.")
    private RestoreMethod method;

    private static final class MethodWord implements ITypeConverter<RestoreMethod> {
        @Override
        public RestoreMethod convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT).replace('_', '-')) {
                case "non-destructive" -> RestoreMethod.NON_DESTRUCTIVE;
                case "bypass" -> RestoreMethod.BYPASS;
                case "replace" -> RestoreMethod.REPLACE;
                default -> throw new TypeConversionException(
                        "'" + word + "' is none of non-destructive, bypass and replace");
            };
        }
    }

    private record Target(Connector<ImapAddress> connector, ImapAddress address) implements TargetMailbox {
        @Override
        public String name() {
            return address.user() + " at " + address.host();
        }

        @Override
        public EntityTarget open() throws ConnectorException, InterruptedException {
            return connector.openTarget(address);
        }
    }

    RestoreImapCommand(Supplier<Recoveries> recoveries,
            Function<ImapTimeouts, Connector<ImapAddress>> connector) {
        this.recoveries = recoveries;
        this.connector = connector;
    }

    @Override
    public Integer call() throws VaultException, InterruptedException, IOException {
        Output output = options.output();
        Target target = new Target(connector.apply(imap.timeouts()), imap.address());
        try (StopSignal stop = StopSignal.listen(output);
                VaultSeries vault = arguments.openVault();
                Recoveries.OpenRecovery open = arguments.open(recoveries.get(), vault)) {
            RestoreEnd end;
            try (ProgressLine line = ProgressLine.on(output)) {
                RestorePoint point = arguments.restorePoint(open);
                RestoreOrder order = new RestoreOrder(point.run(),
                        folders.select(open.recovery().folders(point.run())), method, Instant.now());
                end = open.recovery()
                        .restore(order, target, open.work(), new MeteredRecovery(line.meter(), stop::requested));
            }
            return new RestoreReport(end).print(output);
        }
    }
}
