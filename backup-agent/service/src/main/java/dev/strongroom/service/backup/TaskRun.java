package dev.strongroom.service.backup;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.ledger.RunRecorder;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.snapshot.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stretch of work on a task: its entities, and the snapshot that holds what they came to. One thread. */
final class TaskRun {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);

    private final TaskContext context;
    private final EntityBackup backup;
    private final Catalogues catalogues;
    private final EngineSettings settings;
    private final RunRecorder recorder;
    private final InstantSource clock;

    TaskRun(TaskContext context, EntityBackup backup, Catalogues catalogues, EngineSettings settings,
            RunRecorder recorder, InstantSource clock) {
        this.context = context;
        this.backup = backup;
        this.catalogues = catalogues;
        this.settings = settings;
        this.recorder = recorder;
        this.clock = clock;
    }

    TaskResult run(SharedFailure failure) throws VaultException, InterruptedException {
        Map<String, EntityResult> results = readAll(failure);
        if (failure.first().isPresent()) {
            throw failed(failure.first().get(), results);
        }
        results.forEach((id, result) -> {
            if (result.outcome() == Outcome.FAILED) {
                context.publisher().failed(id);
            }
        });
        Outcome outcome = outcome(results);
        boolean finished = results.size() == context.task().entities().size()
                && results.values().stream().allMatch(EntityResult::finished);
        Optional<Snapshot> snapshot = publish(outcome, finished);
        StoredShares shares = shares(results);
        Map<String, RunResult> ended = new HashMap<>();
        results.forEach((id, result) -> ended.put(id, settled(id, result.with(shares.of(id)), snapshot, finished)));
        return new TaskResult(outcome, finished, ended, results.values()
                .stream()
                .flatMap(result -> result.throttledUntil().stream())
                .max(Instant::compareTo));
    }

    private StoredShares shares(Map<String, EntityResult> results) {
        return StoredShares.of(results, context.job().earlier(), context.writer().bytesAdded());
    }

    private Map<String, EntityResult> readAll(SharedFailure failure) throws InterruptedException {
        Semaphore slots = new Semaphore(settings.entities());
        Map<String, Future<EntityResult>> running = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(settings.threads())) {
            try {
                for (BackupEntity entity : context.task().entities()) {
                    slots.acquire();
                    if (failure.stopRequested()) {
                        break;
                    }
                    running.put(entity.id(), threads.submit(() -> {
                        try {
                            return backup.run(entity, failure);
                        } catch (RuntimeException e) {
                            failure.failed(e);
                            throw e;
                        } finally {
                            slots.release();
                        }
                    }));
                }
                return collected(running);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static Map<String, EntityResult> collected(Map<String, Future<EntityResult>> running)
            throws InterruptedException {
        Map<String, EntityResult> results = new LinkedHashMap<>();
        for (Map.Entry<String, Future<EntityResult>> entity : running.entrySet()) {
            try {
                results.put(entity.getKey(), entity.getValue().get());
            } catch (ExecutionException e) {
                LOG.debug("A mailbox's backup failed", e);
            }
        }
        return results;
    }

    /** What was read is not published, so it is no restore point: the entities that had come to their end failed, too. */
    private VaultException failed(Exception first, Map<String, EntityResult> results) {
        StoredShares shares = shares(results);
        results.forEach((id, result) -> {
            long stored = result.with(shares.of(id)).storedBytes();
            if (result.finished()) {
                recorder.ended(result.start(),
                        RunResult.failed(clock.instant(), String.valueOf(first.getMessage()), stored));
            } else {
                recorder.suspended(result.start(), stored);
            }
        });
        return switch (first) {
            case VaultException vault -> vault;
            case RuntimeException unchecked -> throw unchecked;
            default -> throw new IllegalStateException(first);
        };
    }

    private static Outcome outcome(Map<String, EntityResult> results) {
        if (results.values().stream().allMatch(result -> result.outcome() == Outcome.SUCCESS)) {
            return Outcome.SUCCESS;
        }
        return results.values().stream().allMatch(result -> result.outcome() == Outcome.FAILED)
                ? Outcome.FAILED
                : Outcome.PARTIAL;
    }

    private Optional<Snapshot> publish(Outcome outcome, boolean finished) throws VaultException {
        if (finished && outcome != Outcome.FAILED) {
            return Optional.of(context.publisher().publish(outcome));
        }
        return context.publisher().unpublished() ? Optional.of(context.publisher().checkpoint()) : Optional.empty();
    }

    private RunResult settled(String entityId, EntityResult result, Optional<Snapshot> snapshot, boolean finished) {
        boolean held = result.outcome() != Outcome.FAILED;
        if (held && snapshot.isPresent()) {
            markPublished(entityId, result, snapshot.get());
        }
        RunResult ended = result.ended(clock.instant(), held ? snapshot.map(Snapshot::id) : Optional.empty());
        if (finished) {
            recorder.ended(result.start(), ended);
        } else {
            recorder.suspended(result.start(), ended.storedBytes());
        }
        return ended;
    }

    /** Lets the restore point be seen. When this fails, the next use brings the catalogue into line with the vault. */
    private void markPublished(String entityId, EntityResult result, Snapshot snapshot) {
        try {
            catalogues.open(entityId).publishedIn(result.start().number(), snapshot.id());
        } catch (CatalogueException e) {
            LOG.warn("The catalogue of {} will be brought into line later: {}", entityId, e.getMessage());
        }
    }
}
