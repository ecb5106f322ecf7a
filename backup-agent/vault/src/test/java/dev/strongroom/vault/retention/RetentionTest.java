package dev.strongroom.vault.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A retention rule")
class RetentionTest {
    private static final int SNAPSHOTS = 60;
    private static final int RULES = 25;
    private static final int GROUPS = 4;
    private static final Instant LAST = Instant.parse("2026-03-31T22:30:00Z");

    @TempDir
    Path directory;

    @Test
    @DisplayName("keeps and removes what restic does with the same rule on the same snapshots; 0.14 but for the oldest ones")
    void agreesWithRestic() throws VaultException, IOException {
        Random random = Seeds.random();
        Path repository = directory.resolve("repository");
        List<Snapshot> snapshots;
        try (Vault vault = TestVault.create(repository); VaultWriter writer = vault.openWriter()) {
            Digest tree = writer.storeTree(Tree.EMPTY);
            long seconds = 0;
            for (int i = 0; i < SNAPSHOTS; i++) {
                seconds += 1 + random.nextLong(List.of(1800, 40_000, 700_000, 9_000_000).get(random.nextInt(4)));
                writer.publish(new SnapshotDraft(LAST.minusSeconds(seconds), tree, List.of("/p" + random.nextInt(2)),
                        "h" + random.nextInt(2), tags(random), Optional.empty()), PublishGuard.NONE);
            }
            snapshots = vault.reader().snapshots();
        }
        for (int i = 0; i < RULES; i++) {
            List<String> flags = new ArrayList<>();
            RetentionRule rule = randomRule(random, flags);
            Retention.Decision decision = new Retention(rule, Instant.now()).apply(snapshots);
            if (!decision.emptied().isEmpty()) {
                assertThat(Restic.current(repository).runToFail(forgetting(flags)))
                        .contains("refusing to delete last snapshot of snapshot group");
                continue;
            }
            JsonNode groups = forget(Restic.current(repository), flags);
            assertThat(ids(decision.keep())).as("kept by %s", flags).isEqualTo(ids(groups, "keep"));
            assertThat(ids(decision.remove())).as("removed by %s", flags).isEqualTo(ids(groups, "remove"));
            JsonNode before = forget(Restic.stock(repository), flags);
            assertThat(ids(before, "remove")).as("removed by %s", flags).containsAll(ids(groups, "remove"));
            assertThat(ids(decision.keep())).as("kept by %s", flags).containsAll(ids(before, "keep"));
            assertThat(decision.keep().size() - ids(before, "keep").size()).as("oldest ones kept by %s", flags)
                    .isBetween(0, GROUPS);
        }
    }

    private static List<String> tags(Random random) {
        List<String> tags = new ArrayList<>();
        for (String tag : List.of("a", "b")) {
            if (random.nextInt(5) == 0) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private static RetentionRule randomRule(Random random, List<String> flags) {
        int[] counts = new int[6];
        List<String> names = List.of("last", "hourly", "daily", "weekly", "monthly", "yearly");
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 0;
            if (counts[i] > 0) {
                flags.addAll(List.of("--keep-" + names.get(i), Integer.toString(counts[i])));
            }
        }
        Optional<Period> within = Optional.empty();
        if (random.nextInt(3) == 0) {
            String text = random.nextInt(2) + "y" + random.nextInt(14) + "m" + random.nextInt(40) + "d5h";
            within = Optional.of(Period.parse(text));
            flags.addAll(List.of("--keep-within", text));
        }
        List<List<String>> tags = new ArrayList<>();
        if (random.nextInt(4) == 0 || flags.isEmpty()) {
            tags.add(random.nextBoolean() ? List.of("a") : List.of("a", "b"));
            flags.addAll(List.of("--keep-tag", String.join(",", tags.getFirst())));
        }
        return new RetentionRule(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], within, tags);
    }

    private static JsonNode forget(Restic restic, List<String> flags) throws IOException {
        return new ObjectMapper().readTree(restic.run(forgetting(flags)));
    }

    private static String[] forgetting(List<String> flags) {
        List<String> arguments = new ArrayList<>(List.of("-q", "forget", "--dry-run", "--json"));
        arguments.addAll(flags);
        return arguments.toArray(String[]::new);
    }

    private static Set<String> ids(List<Snapshot> snapshots) {
        Set<String> ids = new TreeSet<>();
        snapshots.forEach(snapshot -> ids.add(snapshot.id().hex()));
        return ids;
    }

    private static Set<String> ids(JsonNode groups, String member) {
        Set<String> ids = new TreeSet<>();
        groups.forEach(group -> group.path(member).forEach(snapshot -> ids.add(snapshot.path("id").asText())));
        return ids;
    }

    @Test
    @DisplayName("tells which groups it leaves nothing of")
    void tellsEmptiedGroups() {
        Snapshot snapshot = snapshot("2026-01-01T00:00:00Z", 1);
        RetentionRule tagged = new RetentionRule(0, 0, 0, 0, 0, 0, Optional.empty(), List.of(List.of("a")));
        RetentionRule last = new RetentionRule(1, 0, 0, 0, 0, 0, Optional.empty(), List.of());
        assertThat(new Retention(tagged, Instant.now()).apply(List.of(snapshot)).emptied())
                .containsExactly(new SnapshotGroup("h", List.of("/p")));
        assertThat(new Retention(last, Instant.now()).apply(List.of(snapshot)).emptied()).isEmpty();
    }

    @Test
    @DisplayName("that names nothing keeps everything")
    void keepsAllWithoutRule() {
        Snapshot snapshot = snapshot("2026-01-01T00:00:00Z", 1);
        RetentionRule empty = new RetentionRule(0, 0, 0, 0, 0, 0, Optional.empty(), List.of());
        assertThat(new Retention(empty, Instant.now()).apply(List.of(snapshot)).keep()).containsExactly(snapshot);
    }

    @Test
    @DisplayName("goes by the days of the clock that made the snapshots")
    void goesByLocalDays() {
        Snapshot evening = snapshot("2026-01-01T23:30:00+09:00", 1);
        Snapshot night = snapshot("2026-01-02T00:30:00+09:00", 2); // the same day in UTC
        Snapshot morning = snapshot("2026-01-02T08:00:00+09:00", 3);
        RetentionRule daily = new RetentionRule(0, 0, 2, 0, 0, 0, Optional.empty(), List.of());
        assertThat(new Retention(daily, Instant.now()).apply(List.of(evening, night, morning)).remove())
                .containsExactly(night);
    }

    private static Snapshot snapshot(String time, int id) {
        OffsetDateTime at = OffsetDateTime.parse(time);
        return new Snapshot(new Digest(id, 0, 0, 0), at.toInstant(), new Digest(0, 0, 0, 0), List.of("/p"), "h",
                List.of(), Optional.empty(), at.getOffset());
    }

    @ParameterizedTest(name = "{0} before {1} is {2}")
    @CsvSource({"1m,2026-03-31T10:00:00Z,2026-03-03T10:00:00Z", "1y,2024-02-29T00:00:00Z,2023-03-01T00:00:00Z",
        "1d12h,2026-01-01T00:00:00Z,2025-12-30T12:00:00Z", "13m,2026-01-15T00:00:00Z,2024-12-15T00:00:00Z"})
    @DisplayName("reckons months as Go does")
    void reckonsAsGo(String period, OffsetDateTime time, OffsetDateTime expected) {
        assertThat(Period.parse(period).before(time)).isEqualTo(expected.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "y", "1w", "-1d", "1d ", "99999999d"})
    @DisplayName("refuses lengths of time that are none")
    void refusesOtherPeriods(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
