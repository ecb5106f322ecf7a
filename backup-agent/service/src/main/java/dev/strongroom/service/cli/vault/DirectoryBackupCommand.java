package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.VaultLimitArguments;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.directory.DirectoryBackup;
import dev.strongroom.vault.directory.DirectoryReport;
import dev.strongroom.vault.lock.Host;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backs up a plain directory. */
@Command(name = "backup", description = "Backs up a directory. Mail in it is cut around its attachments.")
final class DirectoryBackupCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 4;

    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Mixin
    private VaultLimitArguments limit;

    @Parameters(index = "1", paramLabel = "DIR", description = "The directory.")
    private Path directory;

    @Option(names = "--tag", paramLabel = "TAG", split = ",", description = "Tags of the snapshot.")
    private List<String> tags = List.of();

    @Option(names = "--host", paramLabel = "NAME", description = "The snapshot's host. Default: this machine.")
    private Optional<String> host;

    @Override
    public Integer call() throws VaultException, IOException {
        if (!Files.isDirectory(directory)) {
            throw new CommandFailedException("directory-not-found", directory + " is no directory.");
        }
        Snapshot snapshot;
        DirectoryReport report;
        long bytesAdded;
        try (VaultSeries vaults = place.openForFiles()) {
            limit.makeRoom(vaults, () -> false, options.output()::note);
            try (VaultWriter writer = vaults.openWriter()) {
                DirectoryBackup backup = new DirectoryBackup(vaults.newest().reader(), writer, new MailByContent());
                snapshot = backup.run(directory, host.orElseGet(() -> Host.current().name()), tags,
                        Instant.now(), threads());
                report = backup.report();
                bytesAdded = writer.bytesAdded();
            }
        }
        return DirectoryResult.showBackup(options.output(), snapshot.id().hex(), report, bytesAdded, place.requests());
    }

    /** How many files are worked on at once. */
    static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    }
}
