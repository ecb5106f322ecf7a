package dev.strongroom.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class IdSetTest {
    @Test
    @DisplayName("Consecutive numbers are one range")
    void consecutiveNumbersAreOneRange() {
        IdSet set = IdSet.ofAscending(1, LongStream.of(1, 2, 3, 7, 9));

        assertThat(set).hasToString("1.[1-3, 7, 9]");
        assertThat(set.ranges()).isEqualTo(3);
        assertThat(set.size()).isEqualTo(5);
    }

    @Test
    @DisplayName("Ranges may come in any order, backwards and overlapping")
    void rangesInAnyOrder() {
        assertThat(IdSet.ofRanges(1, 9, 9, 3, 1, 2, 5, 6, 6)).hasToString("1.[1-6, 9]");
        assertThat(IdSet.ofRanges(1)).hasToString("1.[]");
    }

    @Test
    @DisplayName("Numbers that don't ascend are refused")
    void refusesDescendingNumbers() {
        assertThatThrownBy(() -> IdSet.ofAscending(1, LongStream.of(2, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("An id of another epoch is in no set")
    void otherEpoch() {
        IdSet set = IdSet.ofRanges(1, 1, 5);

        assertThat(set.contains(new ItemId(1, 5))).isTrue();
        assertThat(set.contains(new ItemId(2, 5))).isFalse();
        assertThatThrownBy(() -> set.minus(IdSet.ofRanges(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(200)
    @DisplayName("Random sets behave as sets of numbers do")
    void behavesAsSet(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        NavigableSet<Long> first = randomNumbers(random);
        NavigableSet<Long> second = randomNumbers(random);
        NavigableSet<Long> difference = new TreeSet<>(first);
        difference.removeAll(second);

        NavigableSet<Long> union = new TreeSet<>(first);
        union.addAll(second);
        assertThat(set(first).plus(set(second))).isEqualTo(set(union));
        IdSet actual = set(first).minus(set(second));

        assertThat(actual).isEqualTo(set(difference)).hasSameHashCodeAs(set(difference));
        assertThat(actual.numbers().boxed()).containsExactlyElementsOf(difference);
        assertThat(IdSet.ofRanges(7, actual.bounds())).isEqualTo(actual);
        assertThat(LongStream.rangeClosed(0, 61).filter(n -> actual.contains(new ItemId(7, n))).boxed())
                .containsExactlyElementsOf(difference);
    }

    private static IdSet set(NavigableSet<Long> numbers) {
        return IdSet.ofAscending(7, numbers.stream().mapToLong(Long::longValue));
    }

    private static NavigableSet<Long> randomNumbers(Random random) {
        NavigableSet<Long> numbers = new TreeSet<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            numbers.add(1 + random.nextLong(60));
        }
        return numbers;
    }
}
