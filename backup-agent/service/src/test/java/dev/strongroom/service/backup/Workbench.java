package dev.strongroom.service.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.ledger.RecordedLines;
import dev.strongroom.service.ledger.RunRecorder;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine over one vault and one directory of catalogues, as a test uses it. */
final class Workbench implements AutoCloseable {
    static final String TASK = "task-1";

    private final CatalogueThreads sql = new CatalogueThreads(2);
    private final StoreThreads threads = new StoreThreads(2);
    private final AtomicInteger jobs = new AtomicInteger();
    private final RecordedLines lines = new RecordedLines();
    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private final EngineSettings settings;
    private final Path directory;
    private Catalogues catalogues;

    Workbench(Path directory, EngineSettings settings) {
        this.directory = directory;
        this.settings = settings;
        catalogues = new Catalogues(directory, sql);
    }

    static EngineSettings settings(int leafItems, int checkpointItems) {
        return new EngineSettings(leafItems, checkpointItems, Duration.ofHours(1), 2, Duration.ZERO,
                Thread.ofVirtual().factory());
    }

    /** An entity whose source is a scripted mailbox. */
    static BackupEntity entity(String id, ModelMailbox mailbox, ModelSource.Script script) {
        return new BackupEntity(id, id + "@example.org", id, () -> new ModelSource(mailbox, script));
    }

    /** An entity that can't be signed in to. */
    static BackupEntity broken(String id, ConnectorException why) {
        return new BackupEntity(id, id + "@example.org", id, () -> {
            throw why;
        });
    }

    /** One job, done in one stretch or until it is told to stop. */
    TaskResult run(Vault vault, BackupProgress progress, BackupEntity... entities)
            throws VaultException, InterruptedException {
        return run(vault, newJob(), progress, PublishGuard.NONE, entities);
    }

    BackupJobId newJob() {
        return new BackupJobId("job-" + jobs.incrementAndGet(), Instant.now(), Map.of());
    }

    TaskResult run(Vault vault, BackupJobId job, BackupProgress progress, PublishGuard guard,
            BackupEntity... entities) throws VaultException, InterruptedException {
        return run(VaultSeries.begin(vault, number -> new MemoryStore()), job, progress, guard, entities);
    }

    TaskResult run(VaultSeries vaults, BackupJobId job, BackupProgress progress, PublishGuard guard,
            BackupEntity... entities) throws VaultException, InterruptedException {
        BackupTask task = new BackupTask("account-1", TASK, "IMAP", "All mail", "agent", List.of(entities));
        return new TaskBackup(catalogues, threads, settings, recorder(), InstantSource.system())
                .run(task, vaults, job, guard, progress);
    }

    /** Keeps the lines, and what was told of the bytes that an entity's newest run added. */
    private RunRecorder recorder() {
        return new RunRecorder() {
            @Override
            public void began(RunStart start) {
                lines.began(start);
            }

            @Override
            public void reconciled(RunStart run, LedgerLine line) {
                lines.reconciled(run, line);
            }

            @Override
            public void suspended(RunStart run, long storedBytes) {
                stored.put(run.entityId(), storedBytes);
            }

            @Override
            public void ended(RunStart run, RunResult result) {
                stored.put(run.entityId(), result.storedBytes());
            }

            @Override
            public List<LedgerLine> lines(RunStart run) {
                return lines.lines(run);
            }
        };
    }

    /** The bytes that an entity's newest run added, as the engine told. */
    long stored(String entityId) {
        return stored.getOrDefault(entityId, 0L);
    }

    RecordedLines lines() {
        return lines;
    }

    Catalogues catalogues() {
        return catalogues;
    }

    Catalogue catalogue(String entityId) {
        return catalogues.open(entityId);
    }

    Path file(String entityId) {
        return directory.resolve(entityId + ".sqlite");
    }

    /** As after a restart of the agent. */
    void reopen() {
        catalogues.close();
        catalogues = new Catalogues(directory, sql);
    }

    /** As when the agent's disk was lost. */
    void loseCatalogues() {
        catalogues.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catalogues = new Catalogues(directory, sql);
    }

    static Vault reopened(ObjectStore store) throws VaultException {
        return TestVault.open(store, TestVault.OPTIONS);
    }

    static byte[] mail(String subject, String body) {
        return ("From: Anna <anna@example.org>\r\nTo: bob@example.org\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + subject.hashCode() + "@example.org>\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\n" + body + "\r\n")
                .getBytes(UTF_8);
    }

    @Override
    public void close() {
        catalogues.close();
        threads.close();
        sql.close();
    }
}
