package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.microsoft.directory.Changes;
import dev.strongroom.connectors.microsoft.directory.DirectoryUser;
import dev.strongroom.connectors.microsoft.directory.TenantDirectory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People and groups of a tenant. */
class DirectoryTest {
    @Test
    void findsPeopleSharedMailboxesAndGuestsAndLaterWhoLeft() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("")) {
            TenantDirectory directory = new MicrosoftConnector().directory(tenant.address());
            Changes<DirectoryUser> all = directory.users(Optional.empty());

            assertThat(all.whole()).isTrue();
            assertThat(all.present()).hasSize(9).doesNotHaveDuplicates();
            assertThat(all.present()).filteredOn(user -> user.kind() == DirectoryUser.Kind.SHARED)
                    .extracting(DirectoryUser::address)
                    .contains("info@harbour.example");
            assertThat(all.present()).anyMatch(user -> user.kind() == DirectoryUser.Kind.GUEST && !user.licensed());
            assertThat(all.present())
                    .anyMatch(user -> user.address().startsWith("former") && !user.licensed());

            assertThat(directory.users(Optional.of(all.place())).present()).isEmpty();
            tenant.advance(14);
            Changes<DirectoryUser> later = directory.users(Optional.of(all.place()));
            assertThat(later.whole()).isFalse();
            assertThat(later.gone()).hasSize(1);
            assertThat(all.present()).extracting(DirectoryUser::id).containsAll(later.gone());
        }
    }

    @Test
    void findsGroupsWithTheirMembers() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("")) {
            assertThat(new MicrosoftConnector().directory(tenant.address()).groups(Optional.empty()).present())
                    .hasSize(2)
                    .allSatisfy(group -> assertThat(group.joined()).isNotEmpty());
        }
    }

    @Test
    void saysWhichPermissionIsMissingToListPeople() throws Exception {
        try (TenantProcess tenant = TenantProcess.start("{\"permissions\":[\"Mail.Read\"]}")) {
            TenantDirectory directory = new MicrosoftConnector().directory(tenant.address());
            assertThatThrownBy(() -> directory.users(Optional.empty())).isInstanceOf(RefusedException.class)
                    .hasMessageContaining("User.Read.All");
        }
    }
}
