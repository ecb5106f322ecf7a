package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ProgressLine;
import dev.strongroom.service.cli.StopSignal;
import dev.strongroom.service.recovery.export.ExportEnd;
import dev.strongroom.service.recovery.export.ExportOrder;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports a mailbox, or folders of it, as a ZIP of .eml, .vcf and .ics files or as an Outlook file. */
@Command(name = "export",
        description = "Exports a mailbox from a vault as a ZIP of .eml, .vcf and .ics files in folders, or as an Outlook file.")
public final class ExportCommand implements Callable<Integer> {
    private static final long GIGABYTE = 1_000_000_000;

    private final Supplier<Recoveries> recoveries;

    @Mixin
    private OutputOptions options;

    @Mixin
    private RecoveryArguments arguments;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "The file to write: FILE.zip, or FILE.pst with --format pst.")
    private Path out;

    @Option(names = "--format", defaultValue = "files", description = "files: a ZIP of .eml, .vcf and .ics files."
            + " pst: an Outlook file, with a report beside it of what it can't hold. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--size", paramLabel = "GB", defaultValue = "20",
            description = "How large an Outlook file may get, in gigabytes (10^9 bytes): what goes beyond it comes into"
                    + " FILE-002.pst. Default: ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--overwrite", description = "Replace the file when it is there already. Default: leave it alone.")
    private boolean overwrite;

    @Mixin
    private FolderArguments folders;

    private enum Format {
        FILES, PST
    }

    private record Result(String outcome, String file, long items, long bytes, long gaps) {}

    public ExportCommand(Supplier<Recoveries> recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public Integer call() throws VaultException, IOException, InterruptedException {
        Output output = options.output();
        Path file = target();
        ExportEnd end;
        try (StopSignal stop = StopSignal.listen(output);
                VaultSeries vault = arguments.openVault();
                Recoveries.OpenRecovery open = arguments.open(recoveries.get(), vault);
                ProgressLine line = ProgressLine.on(output)) {
            RestorePoint point = arguments.restorePoint(open);
            ExportOrder order = new ExportOrder(open.mailbox().name(), point.run(),
                    folders.select(open.recovery().folders(point.run())));
            MeteredRecovery meter = new MeteredRecovery(line.meter(), stop::requested);
            end = switch (format) {
                case FILES -> open.recovery().export(order, file, open.work(), meter);
                case PST -> open.recovery().exportOutlook(order, file, size * GIGABYTE, meter);
            };
        }
        return switch (end) {
            case ExportEnd.Finished done -> finished(done, file, output);
            case ExportEnd.Stopped stopped -> throw new CommandFailedException("stopped",
                    "Stopped before the end; no file was written.");
            case ExportEnd.Paused paused -> throw new CommandFailedException("unavailable", paused.problem());
            case ExportEnd.Failed failed -> throw new CommandFailedException(failed.code(), failed.problem());
        };
    }

    private Path target() {
        Path file = out.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new CommandFailedException("output-unusable",
                    file + " is a directory. Name a file, e.g. " + file.resolve("mail.zip") + ".");
        }
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw new CommandFailedException("output-unusable",
                    "There is no directory " + file.getParent() + ". Make it first, or choose another one.");
        }
        requireUnused(file);
        if (format == Format.PST) {
            requirePst(file);
        }
        return file;
    }

    private void requirePst(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".pst")) {
            throw new CommandFailedException("output-unusable",
                    "An Outlook file has a name that ends with .pst, e.g. mail.pst.");
        }
        if (size < 1 || size > 50) {
            throw new CommandFailedException("size-out-of-bounds",
                    "Files may have from 1 to 50 gigabytes; Outlook takes no more.");
        }
        requireUnused(file.resolveSibling(name.substring(0, name.length() - 4) + "-002.pst"));
        requireUnused(report(file));
    }

    private static Path report(Path pst) {
        String name = String.valueOf(pst.getFileName());
        return pst.resolveSibling(name.substring(0, name.length() - 4) + ".pst.report.txt");
    }

    private void requireUnused(Path file) {
        if (!overwrite && holdsSomething(file)) {
            throw new CommandFailedException("output-exists",
                    file + " is there already. Name another file, or give --overwrite to replace it.");
        }
    }

    /** A file made beforehand to keep a name, as mktemp does, holds nothing that could be lost. */
    private static boolean holdsSomething(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new CommandFailedException("output-unusable",
                    file + " can't be looked at: " + e.getMessage() + ". Name another file.", e);
        }
    }

    private int finished(ExportEnd.Finished done, Path file, Output output) {
        output.line("%s in %s.".formatted(Counted.of(done.items(), "item is", "items are"), file));
        if (done.gaps() > 0) {
            output.note(Counted.of(done.gaps(), "item", "items")
                    + (format == Format.PST ? " could not be taken over; the report beside the file lists them."
                            : " could not be read; the manifest in the file lists what is missing."));
        }
        if (format == Format.PST && Files.exists(report(file))) {
            output.line("What is missing or became something else is told in %s.".formatted(report(file)));
        }
        output.result(new Result(done.gaps() == 0 ? "success" : "partial", file.toString(), done.items(), done.bytes(),
                done.gaps()));
        return done.gaps() == 0 ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
