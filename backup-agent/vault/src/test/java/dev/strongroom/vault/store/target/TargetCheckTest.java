package dev.strongroom.vault.store.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A check of a storage target")
class TargetCheckTest {
    private static final Instant NOW = Instant.parse("2024-02-29T12:00:00Z");

    @TempDir
    Path directory;

    private static TargetReport check(ObjectStore store, ObjectLockWish wish) {
        return new TargetCheck(store, store, InstantSource.fixed(NOW)).run(wish);
    }

    @Test
    @DisplayName("finds nothing wrong with a directory, and leaves nothing there")
    void acceptsDirectories() throws IOException {
        LocalStore store = new LocalStore(directory);
        TargetReport report = new TargetCheck(store, new LocalStore(directory), InstantSource.system())
                .run(ObjectLockWish.OPTIONAL);
        assertThat(report.findings()).isEmpty();
        assertThat(report).isEqualTo(new TargetReport(report.tried(), report.findings(), true, false, false));
        store.list(ObjectKind.PACK, object -> assertThat(object).isNull());
    }

    @ParameterizedTest
    @CsvSource({"READS_OTHER_BYTES, READ, other bytes", "READS_LATE, READ, does not show at once",
        "LISTS_LATE, LIST, does not list at once", "OVERWRITES, OVERWRITE, overwritten",
        "KEEPS_DELETED, DELETE, still there", "WRONG_CLOCK, CLOCK, 60 minutes apart",
        "DOES_NOT_HOLD, OBJECT_LOCK, does not enforce"})
    @DisplayName("finds out every lie, and says what to do")
    void findsLies(LyingStore.Lie lie, TargetStep step, String words) {
        TargetReport report = check(new LyingStore(lie, NOW), ObjectLockWish.OPTIONAL);
        assertThat(report.findings()).first().satisfies(finding -> {
            assertThat(finding.step()).isEqualTo(step);
            assertThat(finding.message()).contains(words).endsWith(".");
        });
        assertThat(report.fit()).isFalse();
        assertThat(report.objectLock()).isFalse();
    }

    @Test
    @DisplayName("misses an object lock that the customer counts on")
    void missesLocks() {
        assertThat(check(new MemoryStore(), ObjectLockWish.REQUIRED).findings()).singleElement()
                .satisfies(finding -> assertThat(finding.step()).isEqualTo(TargetStep.OBJECT_LOCK));
    }

    @Test
    @DisplayName("tries nothing more where nothing can be written")
    void stopsEarly() {
        FaultyStore faulty = new FaultyStore(new MemoryStore(), new Random(5));
        faulty.set(Fault.NO_SPACE, 1);
        assertThat(check(faulty, ObjectLockWish.REQUIRED).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.step()).isEqualTo(TargetStep.WRITE);
            assertThat(finding.message()).contains("full");
        });
    }

    @Test
    @DisplayName("passes on why the storage refuses to delete")
    void tellsRefusals() {
        FaultyStore faulty = new FaultyStore(new MemoryStore(), new Random(5));
        faulty.set(Fault.DELETE_FAILS, 1);
        assertThat(check(faulty, ObjectLockWish.OPTIONAL).findings()).singleElement()
                .satisfies(finding -> assertThat(finding.step()).isEqualTo(TargetStep.DELETE));
    }
}
