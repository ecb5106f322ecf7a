package dev.strongroom.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.task.EntityAccess;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.rest.fakes.MemoryAudit;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.scope.Subject;
import dev.strongroom.service.store.control.EntityAccessStore;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Subjects;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Limited Access")
class LimitedAccessTest {
    @TempDir
    private Path home;
    private final MemoryAudit audit = new MemoryAudit();
    private ControlFixture control;
    private LimitedAccess access;
    private EntityView anna;

    @BeforeEach
    void addMailboxes() {
        control = new ControlFixture(home);
        access = new LimitedAccess(new EntityAccessStore(control.database), control.entities, audit);
        String task = control.tasks.add(control.scope(), ControlFixture.newTask("Mail",
                control.addStorage(control.scope(), "Disk"), "anna@example.org", "ben@example.org")).id();
        anna = control.tasks.entities(control.scope(), task, Optional.empty(), Optional.of("anna"),
                new PageRequest(Optional.empty(), 10)).items().getFirst();
    }

    @AfterEach
    void close() {
        control.close();
    }

    private RequestScope with(Reach reach) {
        return new RequestScope("u", "Una", control.scope().accountId(), Grants.ALL, reach, Optional.empty(),
                Optional.empty());
    }

    @Test
    @DisplayName("is set by primary users, tells the audit, and changes what the mailbox is about")
    void isSetByPrimaryUsers() {
        RequestScope primary = with(new Reach.Everything());
        assertThat(access.limit(primary, anna.id(), new EntityAccess(true))).isEqualTo(new EntityAccess(true));

        assertThat(access.access(primary, anna.id()).limited()).isTrue();
        assertThat(audit.entries()).hasSize(1);
        assertThat(control.subjects.of(primary, Subjects.Thing.ENTITY, anna.id()).access())
                .isEqualTo(Subject.Access.LIMITED);
        RequestScope secondary = with(new Reach.AllButLimited());
        assertThatThrownBy(() -> control.subjects.narrowed(secondary, Subjects.Thing.ENTITY, anna.id())
                .requireContents()).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> access.limit(secondary, anna.id(), new EntityAccess(false)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    @DisplayName("is of no mailbox that is none of the account's")
    void isOfKnownMailboxes() {
        assertThatThrownBy(() -> access.access(with(new Reach.Everything()), "nobody"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("leaves end users their own mailbox alone, whatever the case of the address")
    void leavesEndUsersTheirOwn() {
        RequestScope end = with(new Reach.Own("Anna@Example.org"));

        assertThat(access.own(end)).extracting(EntityView::id).containsExactly(anna.id());
        assertThat(access.own(with(new Reach.Own("carl@example.org")))).isEmpty();
        assertThat(access.own(with(new Reach.Everything()))).isEmpty();
    }
}
