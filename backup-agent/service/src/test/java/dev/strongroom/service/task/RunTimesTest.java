package dev.strongroom.service.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.Schedule.Frequency;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A schedule")
class RunTimesTest {
    /** The seed of the generated cases; -Dstrongroom.seed=N replays a run. */
    private static final long SEED = Long.getLong("strongroom.seed", System.nanoTime());

    @ParameterizedTest
    @CsvSource({
        "DAILY,             22, 2026-05-03T10:30:00Z, 2026-05-03T10:30:00Z, 2026-05-03T22:00:00Z",
        "DAILY,              9, 2026-05-03T10:30:00Z, 2026-05-03T10:30:00Z, 2026-05-04T09:00:00Z",
        "DAILY,             10, 2026-05-03T10:00:00Z, 2026-05-03T10:00:00Z, 2026-05-04T10:00:00Z",
        "DAILY,             22, 2026-05-03T10:30:00Z, 2026-05-09T23:00:00Z, 2026-05-10T22:00:00Z",
        "THREE_TIMES_A_DAY,  6, 2026-05-03T10:30:00Z, 2026-05-04T06:00:00Z, 2026-05-04T14:00:00Z",
        "THREE_TIMES_A_DAY, 22, 2026-05-03T10:30:00Z, 2026-05-04T05:59:59Z, 2026-05-04T06:00:00Z",
        "EVERY_3_DAYS,       0, 2026-05-03T10:30:00Z, 2026-05-04T00:00:00Z, 2026-05-07T00:00:00Z",
        "WEEKLY,             8, 2026-05-03T10:30:00Z, 2026-05-06T12:00:00Z, 2026-05-11T08:00:00Z",
        "DAILY,              2, 2026-02-27T10:00:00Z, 2026-02-28T02:00:00Z, 2026-03-01T02:00:00Z"})
    @DisplayName("runs next at")
    void next(Frequency frequency, int hour, Instant from, Instant now, Instant expected) {
        assertThat(RunTimes.next(new Schedule(frequency, hour), from, now)).contains(expected);
    }

    @Test
    @DisplayName("that is by hand never runs by itself")
    void manual() {
        Instant now = Instant.parse("2026-05-03T10:30:00Z");

        assertThat(RunTimes.next(new Schedule(Frequency.MANUAL, 3), now, now)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Frequency.class, mode = EnumSource.Mode.EXCLUDE, names = "MANUAL")
    @DisplayName("gives the same times whenever it is asked, one step apart")
    void keepsItsRhythm(Frequency frequency) {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            Instant from = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
            Schedule schedule = new Schedule(frequency, random.nextInt(24));
            Instant now = from.plusSeconds(random.nextInt(50_000_000));
            Instant next = RunTimes.next(schedule, from, now).orElseThrow();
            Instant following = RunTimes.next(schedule, from, next).orElseThrow();

            assertThat(next).as("seed %d", SEED).isAfter(now);
            assertThat(RunTimes.next(schedule, from, next.minusMillis(1))).as("seed %d", SEED).contains(next);
            assertThat(Duration.between(next, following)).as("seed %d", SEED).isEqualTo(step(frequency));
        }
    }

    private static Duration step(Frequency frequency) {
        return switch (frequency) {
            case THREE_TIMES_A_DAY -> Duration.ofHours(8);
            case DAILY -> Duration.ofDays(1);
            case EVERY_3_DAYS -> Duration.ofDays(3);
            case WEEKLY -> Duration.ofDays(7);
            case MANUAL -> Duration.ZERO;
        };
    }
}
