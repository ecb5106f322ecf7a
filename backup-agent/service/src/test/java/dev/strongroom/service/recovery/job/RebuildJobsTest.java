package dev.strongroom.service.recovery.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.config.JobsConfig;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.jobs.JobHandlers;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRunner;
import dev.strongroom.service.rebuild.CatalogueTurns;
import dev.strongroom.service.recovery.AccountRecovery;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.UnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rebuilding the list of a mailbox")
class RebuildJobsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;
    private final CatalogueThreads threads = new CatalogueThreads(2);
    private final CatalogueTurns turns = new CatalogueTurns();
    private final CountDownLatch backupMayEnd = new CountDownLatch(1);
    private ControlFixture control;
    private Catalogues catalogues;
    private AccountRecovery recovery;
    private RequestScope scope;
    private String taskId;
    private String entityId;

    @BeforeEach
    void addTaskWithoutCatalogue() {
        control = new ControlFixture(home);
        scope = control.scope();
        catalogues = new Catalogues(control.data.catalogues(), threads);
        JobRunner jobs = control.start(new JobHandlers(context -> {
            backupMayEnd.await();
            return JobOutcome.succeeded();
        }, context -> JobOutcome.succeeded(), context -> JobOutcome.succeeded(),
                new RebuildJobs(control.entities, control.vaults, catalogues, turns)), new JobsConfig(1, 1, 10));
        recovery = new AccountRecovery(control.entities, new StoredEntities(control.vaults, catalogues),
                control.jobStore, jobs, control.subjects, control.audit);
        taskId = control.tasks.add(scope, ControlFixture.newTask("Mail", control.addStorage(scope, "Disk"), "anna"))
                .id();
        entityId = control.tasks.entities(scope, taskId, Optional.empty(), Optional.empty(),
                new PageRequest(Optional.empty(), 10)).items().getFirst().id();
    }

    @AfterEach
    void close() {
        backupMayEnd.countDown();
        control.close();
        catalogues.close();
        threads.close();
    }

    @Test
    @DisplayName("makes it readable again")
    void mends() {
        assertThatThrownBy(this::restorePoints).isInstanceOf(UnavailableException.class)
                .hasMessageContaining("rebuild the list");

        await().atMost(PATIENCE).until(ended(recovery.rebuildCatalogue(scope, entityId)));

        assertThat(restorePoints()).isEmpty();
    }

    @Test
    @DisplayName("waits while somebody else writes lists of the task")
    void waits() {
        JobView job;
        try (CatalogueTurns.Turn _ = turns.take(taskId).orElseThrow()) {
            job = recovery.rebuildCatalogue(scope, entityId);
            await().atMost(PATIENCE)
                    .until(() -> control.jobs.get(scope, job.id()).progress().phase().text().startsWith("Waiting"));
            assertThatThrownBy(this::restorePoints).isInstanceOf(UnavailableException.class);
        }
        control.clock.set(control.clock.instant().plusSeconds(10));

        await().atMost(PATIENCE).until(ended(job));
    }

    @Test
    @DisplayName("is refused while a backup is under way, which mends it, too")
    void isRefusedDuringABackup() {
        control.tasks.backUpNow(scope, taskId, new BackupRequest(Set.of()));

        assertThatThrownBy(() -> recovery.rebuildCatalogue(scope, entityId)).isInstanceOf(ConflictException.class)
                .hasMessageContaining("backup");
    }

    @Test
    @DisplayName("is not begun twice")
    void isNotBegunTwice() {
        try (CatalogueTurns.Turn _ = turns.take(taskId).orElseThrow()) {
            recovery.rebuildCatalogue(scope, entityId);

            assertThatThrownBy(() -> recovery.rebuildCatalogue(scope, entityId))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("already");
        }
    }

    @Test
    @DisplayName("needs the permission that backups need")
    void needsPermission() {
        RequestScope viewer = new RequestScope("vera", "Vera", scope.accountId(),
                Set.of(Permission.VIEW_BACKUPS, Permission.RESTORE));

        assertThatThrownBy(() -> recovery.rebuildCatalogue(viewer, entityId)).isInstanceOf(ForbiddenException.class);
    }

    private List<RestorePoint> restorePoints() {
        return recovery.restorePoints(scope, entityId, Optional.empty(), Optional.empty());
    }

    private Callable<Boolean> ended(JobView job) {
        return () -> control.jobs.get(scope, job.id()).status() == JobStatus.SUCCEEDED;
    }
}
