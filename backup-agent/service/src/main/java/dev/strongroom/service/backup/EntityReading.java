package dev.strongroom.service.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.text.Said;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueWriter.RunTotals;
import dev.strongroom.service.catalogue.KnownFolder;
import dev.strongroom.service.ledger.LedgerLines;
import dev.strongroom.service.ledger.RunRecorder;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** Reads the folders of one entity in one stretch of work, while the fold thread writes the ones before. One thread. */
final class EntityReading {
    private final TaskContext context;
    private final EntityRun run;
    private final RunStart start;
    private final Catalogue catalogue;
    private final FoldThread thread;
    private final StoreThreads threads;
    private final EngineSettings settings;
    private final RunRecorder recorder;
    private final CheckpointClock clock;
    private final EntityFolders folders;
    private final List<Future<FolderOutcome>> outcomes = new ArrayList<>();
    private Optional<ConnectorException> failure = Optional.empty();
    private boolean stopped;
    private long newItems;

    EntityReading(TaskContext context, EntityRun run, RunStart start, Catalogue catalogue, FoldThread thread,
            StoreThreads threads, EngineSettings settings, RunRecorder recorder) {
        this.context = context;
        this.run = run;
        this.start = start;
        this.catalogue = catalogue;
        this.thread = thread;
        this.threads = threads;
        this.settings = settings;
        this.recorder = recorder;
        clock = new CheckpointClock(settings, System::nanoTime);
        folders = new EntityFolders(catalogue);
    }

    /** Throws what the source throws only when nothing was read. */
    EntityResult read(EntitySource source) throws ConnectorException, VaultException, InterruptedException {
        for (Container container : listed(source)) {
            if (failure.isEmpty() && !stopped && !context.progress().stopRequested()) {
                read(source, container);
            } else if (failure.isPresent()) {
                unread(container, failure.get());
            } else {
                stopped = true;
            }
        }
        source.unlisted().forEach(this::unlisted);
        return commit();
    }

    /** Folders that could not be listed; the restore point has them as they were. */
    private void unlisted(ItemKind kind, ConnectorException cause) {
        for (String id : folders.unlisted(kind)) {
            outcomes.add(thread.begin(() -> {
                KnownFolder known = catalogue.known(id).orElseThrow();
                Container container = known.container();
                return recorded(new FolderOutcome(LedgerLines.unread(container, 0, countAndClose(known),
                        "It was not read: " + cause.getMessage()), 0));
            }));
        }
    }

    private List<Container> listed(EntitySource source) throws ConnectorException, InterruptedException {
        try {
            return folders.list(source, expected -> context.expected().listed(start.entityId(), expected));
        } catch (ConnectorException e) {
            if (!context.progress().stopRequested()) {
                throw e;
            }
            stopped = true;
            return List.of();
        }
    }

    private void read(EntitySource source, Container container) throws VaultException, InterruptedException {
        awaitEarlierFolders();
        context.progress().phase(Said.PHASE_READING.about(String.join("/", container.path())));
        try (FolderReading reading = new FolderReading(container, catalogue.known(container.id()),
                context.staging())) {
            Future<FolderBackup> folder = thread.begin(() -> new FolderBackup(container, folders.directory(container),
                    reading.before(), run,
                    context.reader(), context.writer(), settings.leafItems(), reading.staged(), reading.gaps()));
            ContainerSink sink =
                    new ContainerSink(new ItemStore(context.writer(), container.kind()), threads, reading.staged(),
                            reading.gaps(), clock, context.progress(), () -> checkpoint(folder, reading.staged()),
                            items -> context.expected().of(start.entityId(), container.id(), items), reading::content);
            read(source, container, reading, folder, sink);
            newItems += sink.added();
            context.expected().of(start.entityId(), container.id(), sink.came());
        }
    }

    /** Reading may be one folder ahead of writing: the items of more would take too much memory. */
    private void awaitEarlierFolders() throws VaultException, InterruptedException {
        if (outcomes.size() > 1) {
            FoldThread.result(outcomes.get(outcomes.size() - 2));
        }
    }

    private void read(EntitySource source, Container container, FolderReading reading, Future<FolderBackup> folder,
            ContainerSink sink) throws VaultException, InterruptedException {
        try {
            ContainerReading read = source.read(container, reading.known(), sink);
            sink.drain();
            stopped |= !read.complete() && context.progress().stopRequested();
            outcomes.add(thread.begin(() -> recorded(FoldThread.result(folder).finish(read))));
        } catch (ContainerVanishedException e) {
            reading.staged().drain();
            folders.vanished(container);
        } catch (SinkFailedException e) {
            throw EntityBackup.vaultFailure(e);
        } catch (ConnectorException e) {
            if (context.progress().stopRequested()) {
                stopped = true;
            } else {
                failure = Optional.of(e);
            }
            long count = folders.count(container);
            outcomes.add(thread.begin(() -> recorded(
                    FoldThread.result(folder).abandon(String.valueOf(e.getMessage()), count))));
        } catch (VaultFailedException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkpoint(Future<FolderBackup> folder, StagedChanges staged) throws IOException {
        try {
            thread.call(() -> {
                if (clock.due() || staged.full()) {
                    FoldThread.result(folder).checkpoint();
                    clock.restart();
                }
                return true;
            });
        } catch (VaultException e) {
            throw new VaultFailedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("The backup was interrupted").initCause(e);
        }
    }

    private FolderOutcome recorded(FolderOutcome outcome) {
        recorder.reconciled(start, outcome.line());
        return outcome;
    }

    /** A folder that an earlier failure kept from being read; the restore point has it as it was. */
    private void unread(Container container, ConnectorException cause) {
        context.expected().of(start.entityId(), container.id(), 0);
        long count = folders.count(container);
        outcomes.add(thread.begin(() -> recorded(new FolderOutcome(LedgerLines.unread(container, count,
                catalogue.known(container.id()).map(EntityReading::countAndClose).orElse(0L),
                "It was not read: " + cause.getMessage()), 0))));
    }

    private static long countAndClose(KnownFolder known) {
        try (known) {
            return known.count();
        }
    }

    private EntityResult commit() throws ConnectorException, VaultException, InterruptedException {
        List<FolderOutcome> done = new ArrayList<>();
        for (Future<FolderOutcome> outcome : outcomes) {
            done.add(FoldThread.result(outcome));
        }
        Optional<Instant> throttled = throttledUntil();
        if (failure.isPresent() && newItems == 0 && done.stream().noneMatch(folder -> folder.line().closed())) {
            throw failure.get();
        }
        if (stopped || throttled.isPresent()) {
            RunTotals totals = thread.call(run::suspend);
            return result(Outcome.PARTIAL, false, totals, done, throttled);
        }
        boolean closed = failure.isEmpty() && done.stream().allMatch(folder -> folder.line().closed());
        Outcome outcome = closed ? Outcome.SUCCESS : Outcome.PARTIAL;
        RunTotals totals = thread.call(() -> {
            removeGoneFolders();
            return run.finish(outcome);
        });
        return result(outcome, true, totals, done, Optional.empty());
    }

    private Optional<Instant> throttledUntil() {
        return failure.filter(ThrottledException.class::isInstance)
                .map(e -> ((ThrottledException) e).until())
                .filter(until -> until.isBefore(start.asOf().plus(settings.patience())));
    }

    private void removeGoneFolders() {
        folders.gone().forEach((sourceId, path) -> {
            if (run.folder(path).isPresent()) {
                run.folderGone(sourceId, path);
            }
        });
    }

    private EntityResult result(Outcome outcome, boolean finished, RunTotals totals, List<FolderOutcome> done,
            Optional<Instant> throttled) {
        long missing = done.stream().mapToLong(FolderOutcome::missing).sum();
        return new EntityResult(start, outcome, finished, totals.items(), totals.bytes(), newItems, 0, missing,
                problem(outcome, missing), failure.filter(SignInRefusedException.class::isInstance).isPresent(),
                throttled);
    }

    private Optional<String> problem(Outcome outcome, long missing) {
        if (outcome == Outcome.SUCCESS) {
            return Optional.empty();
        }
        if (failure.isPresent()) {
            return Optional.ofNullable(failure.get().getMessage());
        }
        return Optional.of(stopped
                ? "The backup was stopped before its end. What it read is kept; the next one goes on."
                : missing > 0
                        ? missing + " items could not be read. The ledger lists them; the next backup tries again."
                        : "Not every count agrees. The ledger shows where.");
    }
}
