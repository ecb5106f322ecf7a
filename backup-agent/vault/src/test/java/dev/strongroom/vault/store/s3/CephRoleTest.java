package dev.strongroom.vault.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.testing.CephServer;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A role of a Ceph server")
class CephRoleTest {
    private static final ObjectKey PACK = StoreUnderTest.objectKey(ObjectKind.PACK, 1);

    private static S3Store storeAs(String role, S3Credentials.Keys base, S3Location location) {
        return new S3Store(location, S3Options.of(location,
                new S3Credentials.Role("arn:aws:iam:::role/" + role, Optional.empty(), Optional.of(base))));
    }

    @Test
    @DisplayName("lets in who takes it on, and nobody whom it does not trust")
    void letsIn() throws IOException {
        String user = "u" + UUID.randomUUID();
        CephServer ceph = CephServer.get();
        ceph.createUser(user, user + "-key", "geheim");
        ceph.admin("role", "create", "--role-name=" + user, "--path=/", "--assume-role-policy-doc=" + """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Principal": {"AWS": ["arn:aws:iam:::user/%s"]}, "Action": ["sts:AssumeRole"]}]}
                """.formatted(user));
        ceph.admin("role-policy", "put", "--role-name=" + user, "--policy-name=all", "--policy-doc=" + """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:*"],
                  "Resource": "arn:aws:s3:::*"}]}
                """);
        S3Location location = CephBucket.plain();
        try (S3Store store = storeAs(user, CephBucket.keys(user + "-key", "geheim"), location)) {
            store.write(PACK, new byte[3], 0, 3);
            assertThat(store.size(PACK)).isEqualTo(3);
        }
        try (S3Store store = storeAs("nobody", CephBucket.keys(user + "-key", "geheim"), location)) {
            assertThatThrownBy(() -> store.size(PACK)).isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("role");
        }
    }
}
