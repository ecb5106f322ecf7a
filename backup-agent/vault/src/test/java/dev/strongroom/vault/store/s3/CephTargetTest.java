package dev.strongroom.vault.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.VersioningStore;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.target.ObjectLockWish;
import dev.strongroom.vault.store.target.TargetCheck;
import dev.strongroom.vault.store.target.TargetReport;
import dev.strongroom.vault.store.target.TargetStep;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A check of a bucket of Ceph")
class CephTargetTest {
    private static TargetReport check(S3Store store, S3Store other, ObjectLockWish wish) {
        return new TargetCheck(store, other, InstantSource.system()).run(wish);
    }

    @Test
    @DisplayName("proves its object lock, and leaves nothing there")
    void provesObjectLock() throws IOException {
        S3Location location = CephBucket.locked();
        try (S3Store store = CephBucket.store(location); S3Store other = CephBucket.store(location)) {
            TargetReport report = check(store, other, ObjectLockWish.REQUIRED);
            assertThat(report.findings()).isEmpty();
            assertThat(report.objectLock()).isTrue();
            assertThat(report.versions()).isTrue();
            List<ObjectVersion> left = new ArrayList<>();
            store.capability(VersioningStore.class).orElseThrow().versions(ObjectKind.PACK, left::add);
            assertThat(left).isEmpty();
        }
    }

    @Test
    @DisplayName("finds that a bucket which keeps versions does not refuse to overwrite by itself")
    void findsOverwriting() {
        S3Location location = CephBucket.locked();
        S3Options trusting =
                S3Options.of(location, CephBucket.ownerKeys()).withWriteOnce(S3WriteOnce.CONDITIONAL_PUT);
        try (S3Store store = new S3Store(location, trusting); S3Store other = new S3Store(location, trusting)) {
            assertThat(check(store, other, ObjectLockWish.OPTIONAL).findings()).extracting(finding -> finding.step())
                    .contains(TargetStep.OVERWRITE);
        }
    }

    @Test
    @DisplayName("finds no object lock where there is none")
    void missesObjectLock() {
        S3Location location = CephBucket.plain();
        try (S3Store store = CephBucket.store(location); S3Store other = CephBucket.store(location)) {
            assertThat(check(store, other, ObjectLockWish.REQUIRED).findings()).extracting(finding -> finding.step())
                    .containsExactly(TargetStep.OBJECT_LOCK);
        }
    }
}
