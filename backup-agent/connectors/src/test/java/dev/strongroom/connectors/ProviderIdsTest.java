package dev.strongroom.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderIdsTest {
    private static ProviderIds clashing(KnownItems known, long number) {
        return new ProviderIds(known, text -> ByteBuffer.allocate(16).putLong(number).putLong(text.hashCode()).array());
    }

    @Test
    @DisplayName("A number is 63 bits of the SHA-256 of the provider's id, the same in every run")
    void number() {
        // printf AAMkAG= | sha256sum
        ItemId id = new ProviderIds(KnownItems.none()).of("AAMkAG=");

        assertThat(id).isEqualTo(new ItemId(0, 0x997d75d6a0277b01L & Long.MAX_VALUE));
        assertThat(new ProviderIds(KnownItems.none()).of("AAMkAG=")).isEqualTo(id);
    }

    @Test
    @DisplayName("Ids that differ only in the case of a letter are two items")
    void caseMatters() {
        ProviderIds ids = new ProviderIds(KnownItems.none());

        assertThat(ids.of("AAMkAGI")).isNotEqualTo(ids.of("AAMkAGi"));
    }

    @Test
    @DisplayName("The next free number is taken when another item has it, in this reading or a restore point")
    void clash() {
        Known known = new Known();
        known.put("known", 7);
        ProviderIds ids = clashing(known, 7);

        assertThat(ids.of("first").number()).isEqualTo(8);
        assertThat(ids.of("second").number()).isEqualTo(9);
        assertThat(ids.of("first").number()).as("asked for again").isEqualTo(8);
        assertThat(ids.of("known").number()).as("decided by the whole id").isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 1, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    @DisplayName("Numbers are never negative nor the highest of all, so that sets of them can tell what follows")
    void ends(long number) {
        ProviderIds ids = clashing(KnownItems.none(), number);
        List<Long> given = IntStream.range(0, 3).mapToObj(i -> ids.of("id " + i).number()).toList();

        assertThat(given).doesNotHaveDuplicates().allMatch(n -> n >= 0 && n < Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("Whatever comes and goes, no two items share a number, and each keeps its own")
    void histories(long seed) {
        Random random = new Random(seed);
        Known known = new Known();
        for (int run = 0; run < 60; run++) {
            ProviderIds ids = new ProviderIds(known, text -> ByteBuffer.allocate(16)
                    .putLong(text.hashCode() % 13)
                    .putLong(text.hashCode())
                    .array());
            Map<String, Long> now = new HashMap<>(known.numbers);
            for (int i = 0; i < random.nextInt(80); i++) {
                String id = "id " + random.nextInt(200);
                long number = ids.of(id).number();
                assertThat(now.getOrDefault(id, number)).as(id).isEqualTo(number);
                now.put(id, number);
            }
            assertThat(new ArrayList<>(now.values())).doesNotHaveDuplicates();
            now.keySet().removeIf(id -> random.nextInt(4) == 0);
            known.numbers.clear();
            known.numbers.putAll(now);
        }
    }

    /** What a restore point holds, in memory. */
    private static final class Known implements KnownItems {
        private final Map<String, Long> numbers = new HashMap<>();

        void put(String providerId, long number) {
            numbers.put(providerId, number);
        }

        @Override
        public Optional<Cursor> cursor() {
            return Optional.empty();
        }

        @Override
        public long count() {
            return numbers.size();
        }

        @Override
        public Stream<KnownItem> stream() {
            return numbers.entrySet()
                    .stream()
                    .map(entry -> new KnownItem(new ItemId(0, entry.getValue()),
                            Optional.of(entry.getKey()), new ItemPrint("", 0, Instant.EPOCH), ItemState.EMPTY));
        }

        @Override
        public Optional<KnownItem> find(ItemId id) {
            return stream().filter(item -> item.id().equals(id)).findFirst();
        }

        @Override
        public Stream<KnownItem> match(ItemPrint print) {
            return Stream.empty();
        }
    }
}
