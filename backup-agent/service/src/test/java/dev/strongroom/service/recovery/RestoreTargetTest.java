package dev.strongroom.service.recovery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.PageRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A restore into a mailbox of the tenant that no task knows")
class RestoreTargetTest {
    @TempDir
    private Path home;
    private final CatalogueThreads threads = new CatalogueThreads(1);
    private ControlFixture control;
    private Catalogues catalogues;
    private AccountRecovery recovery;
    private RequestScope scope;
    private String entityId;

    @BeforeEach
    void addMailboxAtAServer() {
        control = new ControlFixture(home);
        scope = control.scope();
        catalogues = new Catalogues(control.data.catalogues(), threads);
        recovery = new AccountRecovery(control.entities, new StoredEntities(control.vaults, catalogues),
                control.jobStore, (_, _) -> {
                    throw new AssertionError("No job is to begin");
                }, control.subjects, control.audit);
        String taskId =
                control.tasks.add(scope, ControlFixture.newTask("Mail", control.addStorage(scope, "Disk"), "anna"))
                        .id();
        entityId = control.tasks.entities(scope, taskId, Optional.empty(), Optional.empty(),
                new PageRequest(Optional.empty(), 10)).items().getFirst().id();
    }

    @AfterEach
    void close() {
        control.close();
        catalogues.close();
        threads.close();
    }

    private RestoreRequest request(Optional<String> otherEntity) {
        return new RestoreRequest(entityId, 1, new Selection(Set.of(), Set.of()), RestoreMethod.BYPASS, otherEntity,
                Optional.empty(), Optional.of(new ChosenUser("id", "Ben", "ben@harbour.example")), Optional.empty(),
                "");
    }

    @Test
    @DisplayName("needs the permission that adding the mailbox to the task would need")
    void needsPermission() {
        RequestScope restorer = new RequestScope("rita", "Rita", scope.accountId(),
                Set.of(Permission.VIEW_BACKUPS, Permission.RESTORE));

        assertThatThrownBy(() -> recovery.restore(restorer, request(Optional.empty())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    @DisplayName("is refused for a mailbox that lies in no tenant, and beside another target")
    void refused() {
        assertThatThrownBy(() -> recovery.restore(scope, request(Optional.empty())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no tenant");
        assertThatThrownBy(() -> recovery.restore(scope, request(Optional.of(entityId))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("either");
    }
}
