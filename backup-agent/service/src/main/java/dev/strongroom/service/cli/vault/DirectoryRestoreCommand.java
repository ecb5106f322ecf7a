package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.directory.DirectoryReport;
import dev.strongroom.vault.directory.DirectoryRestore;
import dev.strongroom.vault.directory.PathPattern;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Brings the files of a snapshot back into a directory. */
@Command(name = "restore", description = "Restores the files of a snapshot, with modes and times, into a directory.")
final class DirectoryRestoreCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private SnapshotPlace place;

    @Option(names = "--target", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path target;

    @Option(names = "--include", paramLabel = "PATTERN", converter = PatternConverter.class,
            description = "Only paths that match, as restic has it, e.g. /home/anna/*.eml.")
    private List<PathPattern> includes = List.of();

    /** Tells patterns that name nothing. */
    static final class PatternConverter implements ITypeConverter<PathPattern> {
        @Override
        public PathPattern convert(String text) {
            try {
                return PathPattern.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws VaultException, IOException {
        Snapshot chosen;
        DirectoryReport report;
        try (VaultSeries vault = place.open()) {
            chosen = place.find(vault.reader());
            DirectoryRestore restore = new DirectoryRestore(vault.reader(), includes);
            restore.run(chosen.tree(), target, DirectoryBackupCommand.threads());
            report = restore.report();
        }
        return DirectoryResult.showRestore(options.output(), chosen.id().hex(),
                target.toAbsolutePath().normalize().toString(), report, place.requests());
    }
}
