package dev.strongroom.service.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.cancel.ProviderSignIn;
import dev.strongroom.service.cancel.ProviderWatch;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueDamagedException;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.catalogue.CatalogueRun;
import dev.strongroom.service.catalogue.CatalogueWriter;
import dev.strongroom.service.layout.EntityDirectory;
import dev.strongroom.service.layout.EntityVersion;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.service.ledger.RunRecorder;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs up one entity: brings its catalogue into line with the vault, signs in, reads folder after folder, and commits its
 * directory. Thread-safe; each call works on an entity of its own.
 */
final class EntityBackup {
    private static final Logger LOG = LoggerFactory.getLogger(EntityBackup.class);

    private final TaskContext context;
    private final CatalogueRebuild rebuild;
    private final StoreThreads threads;
    private final EngineSettings settings;
    private final RunRecorder recorder;
    private final InstantSource clock;

    EntityBackup(TaskContext context, CatalogueRebuild rebuild, StoreThreads threads, EngineSettings settings,
            RunRecorder recorder, InstantSource clock) {
        this.context = context;
        this.rebuild = rebuild;
        this.threads = threads;
        this.settings = settings;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Does a stretch of work. What its source does wrong is in the result, and so is that the vault failed. */
    EntityResult run(BackupEntity entity, SharedFailure failure) throws InterruptedException {
        Optional<EntityVersion> newest = context.publisher().initial().of(entity.id());
        RunStart start = new RunStart(context.job().id(), context.task().taskId(), entity.id(),
                context.publisher().initial().nextRun(entity.id()), asOf(newest));
        recorder.began(start);
        WorkDone earlier = context.job().earlier().getOrDefault(entity.id(), WorkDone.NONE);
        try (FoldThread thread = new FoldThread("fold-" + entity.id())) {
            return run(entity, newest, start, thread).with(earlier);
        } catch (VaultException | RuntimeException e) {
            failure.failed(e);
            return EntityResult.broken(start, String.valueOf(e.getMessage())).with(earlier);
        }
    }

    private EntityResult run(BackupEntity entity, Optional<EntityVersion> newest, RunStart start, FoldThread thread)
            throws VaultException, InterruptedException {
        String task = context.task().taskId();
        try {
            Catalogue catalogue = thread.call(
                    () -> rebuild.bringIntoLine(context.reader(), task, entity.id(), newest));
            return run(entity, newest, start, catalogue, thread);
        } catch (CatalogueDamagedException e) {
            LOG.warn("The catalogue of {} is damaged and is rebuilt", entity.id(), e);
            Catalogue anew = thread.call(() -> rebuild.rebuild(context.reader(), task, entity.id()));
            return run(entity, newest, start, anew, thread);
        }
    }

    private EntityResult run(BackupEntity entity, Optional<EntityVersion> newest, RunStart start, Catalogue catalogue,
            FoldThread thread) throws VaultException, InterruptedException {
        if (newest.isPresent() && endedInThisJob(newest.get())) {
            context.expected().ended(entity.id());
            return endedEarlier(start, newest.get(), catalogue);
        }
        CatalogueWriter writer = thread.call(() -> catalogue.write(start.number()));
        try {
            Optional<EntitySource> source = ProviderSignIn.open(entity.source()::open,
                    context.progress()::stopAtOnceRequested);
            return source.isPresent()
                    ? read(source.get(), entity, newest, start, catalogue, writer, thread)
                    : stopped(catalogue, start);
        } catch (SinkFailedException e) {
            throw vaultFailure(e);
        } catch (ConnectorException e) {
            return failed(catalogue, start, e);
        } finally {
            context.expected().ended(entity.id());
            // After whatever is still being written: work that was given to the thread is done in its order.
            thread.execute(() -> close(writer));
        }
    }

    private EntityResult read(EntitySource opened, BackupEntity entity, Optional<EntityVersion> newest, RunStart start,
            Catalogue catalogue, CatalogueWriter writer, FoldThread thread)
            throws ConnectorException, VaultException, InterruptedException {
        try (EntitySource source = opened;
                ProviderWatch _ = ProviderWatch.over(source, context.progress()::stopAtOnceRequested)) {
            EntityRun run = thread.call(() -> new EntityRun(entity, context.task().service(), start, context.writer(),
                    context.publisher(), writer, folders(newest)));
            EntityReading reading = new EntityReading(context, run, start, catalogue, thread, threads, settings,
                    recorder);
            return reading.read(source);
        }
    }

    private boolean endedInThisJob(EntityVersion version) {
        return version.finished() && !version.entry().asOf().isBefore(context.job().startedAt());
    }

    private static EntityResult endedEarlier(RunStart start, EntityVersion version, Catalogue catalogue) {
        Optional<CatalogueRun> run = catalogue.run(version.entry().run());
        return new EntityResult(start, run.map(CatalogueRun::outcome).orElse(Outcome.PARTIAL), true,
                run.map(CatalogueRun::items).orElse(0L), run.map(CatalogueRun::bytes).orElse(0L), 0, 0, 0,
                Optional.empty(), false, Optional.empty());
    }

    private static void close(CatalogueWriter writer) {
        try {
            writer.close();
        } catch (CatalogueException e) {
            LOG.warn("The catalogue could not be closed; it is rebuilt if it is damaged: {}", e.getMessage());
        }
    }

    /** A run that goes on after a slice began when its first slice did. */
    private Instant asOf(Optional<EntityVersion> newest) {
        return newest.filter(version -> !version.finished())
                .map(version -> version.entry().asOf())
                .filter(begun -> !begun.isBefore(context.job().startedAt()))
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private NavigableMap<FolderPath, DirectoryNode> folders(Optional<EntityVersion> newest) throws VaultException {
        return newest.isPresent()
                ? EntityDirectory.read(context.reader(), newest.get().tree()).folders()
                : new TreeMap<>();
    }

    static VaultException vaultFailure(SinkFailedException e) {
        if (e.getCause() instanceof VaultFailedException vault) {
            return vault.failure();
        }
        throw new IllegalStateException(e);
    }

    /** It was to stop before there was anything to read. */
    private static EntityResult stopped(Catalogue catalogue, RunStart start) {
        Optional<CatalogueRun> last = catalogue.newestRun();
        return new EntityResult(start, Outcome.PARTIAL, false, last.map(CatalogueRun::items).orElse(0L),
                last.map(CatalogueRun::bytes).orElse(0L), 0, 0, 0,
                Optional.of("The backup was stopped before its end."), false, Optional.empty());
    }

    /** Nothing was read: what the vault has stays the newest restore point. */
    private static EntityResult failed(Catalogue catalogue, RunStart start, ConnectorException e) {
        Optional<CatalogueRun> last = catalogue.newestRun();
        return new EntityResult(start, Outcome.FAILED, true, last.map(CatalogueRun::items).orElse(0L),
                last.map(CatalogueRun::bytes).orElse(0L), 0, 0, 0, Optional.ofNullable(e.getMessage()),
                e instanceof SignInRefusedException,
                e instanceof ThrottledException throttled ? Optional.of(throttled.until()) : Optional.empty());
    }
}
