package dev.strongroom.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.activity.ActivityView;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.ActivityStore;
import dev.strongroom.service.usecase.Activities;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The system activity")
class AccountActivitiesTest {
    private static final Activities.Filter ALL = filter(Optional.empty(), Optional.empty());

    @TempDir
    private Path home;
    private ControlFixture control;
    private AccountActivities activities;
    private RequestScope viewer;

    @BeforeEach
    void addWork() {
        control = new ControlFixture(home);
        activities = new AccountActivities(new ActivityStore(control.database));
        String account = control.scope().account();
        viewer = new RequestScope("vera", "Vera", Optional.of(account), Set.of(Permission.VIEW_ACCOUNT_ACTIVITY));
        String task = control.tasks.add(control.scope(),
                ControlFixture.newTask("=Mail", control.addStorage(control.scope(), "Disk"), "anna")).id();
        String entity = control.entities.ofTask(account, task).getFirst().id();
        control.database.run(h -> {
            h.execute("""
                    INSERT INTO run (account_id, id, task_id, entity_id, job_id, number, started_at, ended_at, outcome,
                      new_items, stored_bytes)
                    VALUES (?, 'run-1', ?, ?, 'job-0', 1, 1000, 2000, 'PARTIAL', 7, 70)""", account, task, entity);
            h.execute("""
                    INSERT INTO job (account_id, id, kind, status, name, service, entity_id, entity_name, user_id,
                      initiator, progress, created_at, started_at)
                    VALUES (?, 'job-1', 'RESTORE', 'IN_PROGRESS', 'Minutes', 'IMAP', ?, 'anna', 'u', 'Una',
                      '{"bytes":5,"items":3}', 3000, 3000)""", account, entity);
            h.execute("""
                    INSERT INTO job (account_id, id, kind, status, name, service, user_id, initiator, progress,
                      created_at)
                    VALUES (?, 'job-2', 'REBUILD', 'PENDING', 'anna', 'IMAP', 'u', 'Una', '{}', 4000)""", account);
        });
    }

    @AfterEach
    void close() {
        control.close();
    }

    private static Activities.Filter filter(Optional<JobKind> kind, Optional<String> item) {
        return new Activities.Filter(Optional.empty(), Optional.empty(), kind, Optional.empty(), Optional.empty(),
                Optional.empty(), item);
    }

    @Test
    @DisplayName("shows backups of entities, restores and exports, latest first")
    void showsWhatWasDone() {
        var page = activities.list(viewer, ALL, new PageRequest(Optional.empty(), 1));
        assertThat(page.items()).extracting(ActivityView::id).containsExactly("job-1");
        var next = activities.list(viewer, ALL, new PageRequest(page.next(), 1));

        assertThat(next.items()).extracting(ActivityView::id).containsExactly("run-1");
        assertThat(next.next()).isEmpty();
        ActivityView run = activities.get(viewer, "run-1");
        assertThat(run.status()).isEqualTo("PARTIAL");
        assertThat(run.task()).contains("=Mail");
        assertThat(run.items()).isEqualTo(7);
        assertThat(run.bytes()).isEqualTo(70);
        ActivityView restore = activities.get(viewer, "job-1");
        assertThat(restore.status()).isEqualTo("IN_PROGRESS");
        assertThat(restore.initiator()).contains("Una");
        assertThat(restore.items()).isEqualTo(3);
    }

    @Test
    @DisplayName("is filtered, and has a permission of its own")
    void isFiltered() {
        assertThat(activities.list(viewer, filter(Optional.of(JobKind.BACKUP), Optional.of("ANN")),
                new PageRequest(Optional.empty(), 10)).items()).extracting(ActivityView::id).containsExactly("run-1");
        assertThatThrownBy(() -> activities.get(viewer, "job-2")).isInstanceOf(NotFoundException.class);
        RequestScope other = new RequestScope("o", "O", viewer.accountId(), Set.of(Permission.VIEW_BACKUPS));
        assertThatThrownBy(() -> activities.list(other, ALL, new PageRequest(Optional.empty(), 1)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    @DisplayName("is exported as CSV without formulas")
    void isExported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        activities.csv(viewer, ALL).body().writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3)
                .anyMatch(line -> line.contains(",BACKUP,IMAP,PARTIAL,'=Mail,anna,"));
    }
}
