package dev.strongroom.service.store.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.audit.AuditStatus;
import dev.strongroom.model.audit.AuditView;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.service.account.AccountAudit;
import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.audit.ChainVerdict;
import dev.strongroom.service.rest.fakes.MovableClock;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.usecase.AuditTrail;
import dev.strongroom.service.usecase.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The security audit")
class AuditLogTest {
    private static final AuditTrail.Filter ALL = filter(Optional.empty(), Optional.empty());
    private static final RequestScope AUDITOR =
            new RequestScope("aud", "Aud", Optional.of("blue"), Set.of(Permission.VIEW_SECURITY_AUDIT));

    @TempDir
    private Path directory;
    private final MovableClock clock = new MovableClock();
    private final List<AgentEvent> told = new ArrayList<>();
    private BlueAccount blue;
    private AuditLog log;

    @BeforeEach
    void open() {
        blue = new BlueAccount(directory);
        log = new AuditLog(blue.database(), clock, (account, event) -> told.add(event));
    }

    @AfterEach
    void close() {
        blue.close();
    }

    private static AuditTrail.Filter filter(Optional<AuditStatus> status, Optional<String> text) {
        return new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty(), status, Optional.empty(),
                Optional.empty(), text);
    }

    private void add(String subject, AuditEntry.Status status) {
        log.add(new AuditEntry(Optional.of("blue"), "ann", "Ann", AuditActivity.SIGN_IN, subject, "From 192.0.2.1",
                status));
    }

    private void addThree() {
        add("one", AuditEntry.Status.COMPLETED);
        add("two", AuditEntry.Status.FAILED);
        add("three", AuditEntry.Status.COMPLETED);
        log.add(new AuditEntry(Optional.empty(), "", "nobody", AuditActivity.SIGN_IN, "agent's", "",
                AuditEntry.Status.FAILED));
    }

    @Test
    @DisplayName("shows an account's entries, latest first, by filter and page")
    void shows() {
        addThree();
        AccountAudit audit = new AccountAudit(log);

        var first = audit.list(AUDITOR, ALL, new PageRequest(Optional.empty(), 2));
        assertThat(first.items()).extracting(AuditView::subject).containsExactly("three", "two");
        assertThat(audit.list(AUDITOR, ALL, new PageRequest(first.next(), 2)).items())
                .extracting(AuditView::subject)
                .containsExactly("one");
        assertThat(audit.list(AUDITOR, filter(Optional.of(AuditStatus.FAILED), Optional.empty()),
                new PageRequest(Optional.empty(), 10)).items()).extracting(AuditView::subject).containsExactly("two");
        assertThat(audit.list(AUDITOR, filter(Optional.empty(), Optional.of("THR")),
                new PageRequest(Optional.empty(), 10)).items()).extracting(AuditView::subject)
                .containsExactly("three");
    }

    @Test
    @DisplayName("is shown to those who may view it, and told as it happens")
    void isForThoseWhoMay() {
        addThree();

        assertThat(told).hasSize(3);
        RequestScope other = new RequestScope("vera", "Vera", Optional.of("blue"), Set.of(Permission.VIEW_BACKUPS));
        assertThatThrownBy(() -> new AccountAudit(log).list(other, ALL, new PageRequest(Optional.empty(), 1)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    @DisplayName("is exported as CSV without formulas")
    void isExported() throws IOException {
        add("=1+1", AuditEntry.Status.COMPLETED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new AccountAudit(log).csv(AUDITOR, ALL).body().writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("SIGN_IN,,COMPLETED,'=1+1,Ann,From 192.0.2.1");
    }

    @Test
    @DisplayName("is whole as it was written, each account by itself")
    void isWhole() {
        addThree();

        assertThat(verify()).extracting(ChainVerdict::chain).containsExactly("agent", "blue");
        assertThat(verify()).extracting(ChainVerdict::entries).containsExactly(1L, 3L);
        assertThat(verify()).allMatch(chain -> chain.problem().isEmpty());
    }

    @Test
    @DisplayName("can't be changed by SQL, and shows it when somebody goes around that")
    void showsChanges() {
        addThree();
        assertThatThrownBy(() -> blue.database().run(h -> h.execute("UPDATE audit SET performed_by = 'Bob'")))
                .isInstanceOf(DatabaseException.class);

        blue.database().run(h -> {
            h.execute("DROP TRIGGER audit_stays");
            h.execute("UPDATE audit SET performed_by = 'Bob' WHERE subject = 'two'");
        });

        assertThat(problemOfBlue()).contains("Entry 2 was changed.");
    }

    @Test
    @DisplayName("shows an entry that was taken out, in the middle or at the end")
    void showsRemovals() {
        addThree();
        blue.database().run(h -> h.execute("DELETE FROM audit WHERE subject = 'three'"));
        assertThat(problemOfBlue()).contains("Entries after 2 are missing.");

        blue.database().run(h -> h.execute("DELETE FROM audit WHERE subject = 'one'"));
        assertThat(problemOfBlue()).contains("Entry 1 is missing.");
    }

    @Test
    @DisplayName("forgets what is older, and stays provable from there")
    void forgetsWhatIsOlder() {
        add("old", AuditEntry.Status.COMPLETED);
        clock.move(Duration.ofDays(10));
        add("new", AuditEntry.Status.COMPLETED);
        add("newer", AuditEntry.Status.COMPLETED);

        log.forgetBefore(clock.instant().minus(Duration.ofDays(5)));

        assertThat(log.list("blue", ALL, Optional.empty(), 10)).extracting(AuditView::subject)
                .containsExactly("newer", "new");
        assertThat(problemOfBlue()).isEmpty();
        add("newest", AuditEntry.Status.COMPLETED);
        assertThat(problemOfBlue()).isEmpty();
        blue.database().run(h -> h.execute("DELETE FROM audit WHERE subject = 'new'"));
        assertThat(problemOfBlue()).contains("Entry 2 is missing.");
    }

    private List<ChainVerdict> verify() {
        return new AuditCheck(blue.database()).run();
    }

    private Optional<String> problemOfBlue() {
        return verify().stream().filter(chain -> chain.chain().equals("blue")).findFirst().orElseThrow().problem();
    }
}
