package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestorePoint;
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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What to restore and how, wherever it goes. */
public final class RestoreArguments {
    @Mixin
    private OutputOptions options;

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

    /**
     * Restores.
     *
     * @return the exit code
     */
    int into(TargetMailbox target, Recoveries recoveries) throws VaultException, InterruptedException, IOException {
        Output output = options.output();
        try (StopSignal stop = StopSignal.listen(output);
                VaultSeries vault = arguments.openVault();
                Recoveries.OpenRecovery open = arguments.open(recoveries, vault)) {
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
