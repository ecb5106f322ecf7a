package dev.strongroom.service.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.task.ServiceKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Permissions by service")
class GrantsTest {
    private static final Grants SOME = new Grants(Map.of(Permission.RESTORE, Set.of(ServiceKind.IMAP),
            Permission.VIEW_BACKUPS, Set.of(ServiceKind.values()), Permission.EXPORT, Set.of()));

    @Test
    void countForTheirServiceAlone() {
        assertThat(SOME.allows(Permission.RESTORE)).isTrue();
        assertThat(SOME.allows(Permission.RESTORE, ServiceKind.IMAP)).isTrue();
        assertThat(SOME.allows(Permission.RESTORE, ServiceKind.MICROSOFT365)).isFalse();
        assertThat(SOME.allows(Permission.EXPORT)).isFalse();
    }

    @Test
    @DisplayName("of the whole account count for every service")
    void ofTheAccountCountForAll() {
        Grants users = new Grants(Map.of(Permission.MANAGE_USERS, Set.of(ServiceKind.IMAP)));

        assertThat(users.allows(Permission.MANAGE_USERS, ServiceKind.MICROSOFT365)).isTrue();
    }

    @Test
    void comeBackFromTheirText() {
        assertThat(SOME.text()).isEqualTo("RESTORE:IMAP,VIEW_BACKUPS");
        assertThat(Grants.parse(SOME.text())).isEqualTo(SOME);
        assertThat(Grants.parse("")).isEqualTo(Grants.NONE);
        assertThatThrownBy(() -> Grants.parse("EVERYTHING")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("as older versions wrote them count for every service")
    void ofOlderVersions() {
        assertThat(Grants.parse("PREVIEW,RESTORE")).isEqualTo(
                Grants.of(Set.of(Permission.PREVIEW, Permission.RESTORE)));
    }

    @Test
    void areCoveredByThoseThatHaveAllOfThem() {
        assertThat(Grants.ALL.covers(SOME)).isTrue();
        assertThat(SOME.covers(Grants.ALL)).isFalse();
        assertThat(SOME.covers(Grants.of(Set.of(Permission.RESTORE)))).isFalse();
        assertThat(SOME.and(Grants.of(Set.of(Permission.RESTORE))).text()).isEqualTo("RESTORE:IMAP");
    }
}
