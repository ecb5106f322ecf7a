package dev.strongroom.service.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.NotOfferedException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.backup.EngineSettings;
import dev.strongroom.service.backup.StoreThreads;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.config.JobsConfig;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.fixture.TestClock;
import dev.strongroom.service.jobs.JobHandlers;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.rebuild.CatalogueTurns;
import dev.strongroom.service.recovery.AccountRecovery;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.vault.LockMode;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.series.VaultLimit;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.testing.VaultBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An agent's backup")
class BackupJobsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = 40;

    @TempDir
    private Path home;
    private ControlFixture control;
    private StoreThreads storeThreads;
    private CatalogueThreads threads;
    private Catalogues catalogues;
    private AccountRecovery recovery;
    private RequestScope scope;
    private TaskView task;
    private String entityId;
    private Instant now = ControlFixture.START;

    /** A mailbox without a folder: its backups differ only in what they say of themselves. */
    private static final class EmptyMailbox implements Connector<ImapAddress>, EntitySource {
        @Override
        public EntitySource openSource(ImapAddress address) {
            return this;
        }

        @Override
        public EntityTarget openTarget(ImapAddress address) throws NotOfferedException {
            throw new NotOfferedException("Nothing is restored here.");
        }

        @Override
        public void test(ImapAddress address, Consumer<ConnectionStep> steps) {
            // nothing to try
        }

        @Override
        public List<Container> containers() {
            return List.of();
        }

        @Override
        public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
            return OptionalLong.empty();
        }

        @Override
        public ContainerReading read(Container container, KnownItems known, ItemSink sink)
                throws ContainerVanishedException {
            throw new ContainerVanishedException("There is no folder.");
        }

        @Override
        public void abandon() {
            // it never waits
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @BeforeEach
    void open() {
        openAgent(VaultLimit.STANDARD);
        task = control.tasks.add(scope, ControlFixture.newTask("Mail", control.addStorage(scope, "Disk"), "anna"));
        entityId = control.tasks.entities(scope, task.id(), Optional.empty(), Optional.empty(),
                new PageRequest(Optional.empty(), 10)).items().getFirst().id();
    }

    private void openAgent(VaultLimit limit) {
        control = new ControlFixture(home, new TestClock(now));
        scope = control.scope();
        storeThreads = new StoreThreads(1);
        threads = new CatalogueThreads(2);
        catalogues = new Catalogues(control.data.catalogues(), threads);
        BackupEngine engine = new BackupEngine(control.vaults, catalogues, new CatalogueTurns(), storeThreads,
                EngineSettings.STANDARD, 2, limit, "test-agent");
        recovery = new AccountRecovery(control.entities, new StoredEntities(control.vaults, catalogues),
                control.jobStore, control.start(new JobHandlers(
                        new BackupJobs(control.taskStore, control.entities, control.runStore, control.ledgers,
                                control.news,
                                new EntityConnections(control.entities, control.addresses, control.tenants,
                                        new EmptyMailbox(), new MicrosoftConnector()),
                                engine, control.clock),
                        context -> JobOutcome.succeeded(), context -> JobOutcome.succeeded(),
                        context -> JobOutcome.succeeded()), new JobsConfig(1, 1, 10)),
                control.subjects, control.audit);
    }

    @AfterEach
    void close() {
        control.close();
        catalogues.close();
        threads.close();
        storeThreads.close();
    }

    private JobView begin() {
        return control.tasks.backUpNow(scope, task.id(), new BackupRequest(Set.of()));
    }

    private JobView seen(JobView job) {
        return control.jobs.get(scope, job.id());
    }

    private void backUp() {
        JobView job = begin();
        await().atMost(PATIENCE).until(() -> seen(job).endedAt().isPresent());
        assertThat(seen(job).status()).isEqualTo(JobStatus.SUCCEEDED);
        now = now.plusSeconds(60);
        control.clock.set(now);
    }

    private List<RestorePoint> restorePoints() {
        return recovery.restorePoints(scope, entityId, Optional.empty(), Optional.empty());
    }

    @Test
    @DisplayName("waits while the vault is looked after, says so, and is done when it is free")
    void waitsForUpkeep() throws Exception {
        JobView job;
        try (VaultLock _ = control.vaults.ofTask(scope, task.id()).newest().lock(LockMode.EXCLUSIVE)) {
            job = begin();
            await().atMost(PATIENCE).until(() -> seen(job).progress().phase().text().contains("upkeep"));
            assertThat(seen(job).endedAt()).isEmpty();
        }
        control.clock.set(control.clock.instant().plusSeconds(31));

        await().atMost(PATIENCE).until(() -> seen(job).endedAt().isPresent());
        assertThat(seen(job).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(restorePoints()).hasSize(1);
    }

    @Test
    @DisplayName("goes on in another vault when the first is full; both are read and counted, also after a restart")
    void goesOnInAnotherVault() throws IOException {
        close();
        openAgent(new VaultLimit(1, 1));
        int runs = 0;
        while (vaults().vaults().size() == 1 && runs < MANY) {
            backUp();
            runs++;
        }
        assertThat(vaults().vaults()).hasSize(2);
        assertThat(vaults().newest().location()).isEqualTo(task.location() + "-2");
        assertThat(restorePoints()).hasSize(runs);

        close();
        openAgent(VaultLimit.STANDARD);
        backUp();

        assertThat(vaults().vaults()).hasSize(2);
        assertThat(restorePoints()).hasSize(runs + 1);
        assertThat(control.tasks.get(scope, task.id()).storedBytes())
                .isEqualTo(VaultBytes.stored(Path.of(task.location()))
                        + VaultBytes.stored(Path.of(task.location() + "-2")));
    }

    private VaultSeries vaults() {
        return control.vaults.ofTask(scope, task.id());
    }
}
