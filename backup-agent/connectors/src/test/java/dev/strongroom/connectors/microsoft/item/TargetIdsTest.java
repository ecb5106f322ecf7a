package dev.strongroom.connectors.microsoft.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetIdsTest {
    private static final String FOLDER = "inbox";
    private static final String ID =
            "AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OABGAAAAAAAiQ8W967B7TKBjgx9rVEUR".repeat(2);

    /** All ids want one of so many numbers. */
    private static ProviderIds crowded(int numbers) {
        return new ProviderIds(KnownItems.none(),
                text -> ByteBuffer.allocate(16).putLong(Math.floorMod(text.hashCode(), numbers)).array());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("Whatever is listed in whatever order, a number stands for one id of a folder for ever, and gives all of it back")
    void histories(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Long> numbers = new HashMap<>();
        try (TargetIds ids = new TargetIds(crowded(7))) {
            for (int listing = 0; listing < 20; listing++) {
                ids.forget(FOLDER);
                Map<String, Long> listed = new HashMap<>();
                for (int i = 0; i < 100; i++) {
                    String id = ID + random.nextInt(200);
                    listed.put(id, ids.note(FOLDER, id).number());
                }
                listed.forEach((id, number) -> assertThat(numbers.getOrDefault(id, number)).isEqualTo(number));
                numbers.putAll(listed);
                assertThat(numbers.values()).doesNotHaveDuplicates();
                for (Map.Entry<String, Long> known : numbers.entrySet()) {
                    assertThat(ids.find(FOLDER, new ItemId(0, known.getValue())))
                            .isEqualTo(Optional.of(known.getKey()).filter(listed::containsKey));
                }
            }
        }
    }

    @Test
    @DisplayName("What another folder holds is not in this one, and can't be asked for in it")
    void folders() throws Exception {
        try (TargetIds ids = new TargetIds(new ProviderIds(KnownItems.none()))) {
            ItemId id = ids.note(FOLDER, ID);

            assertThat(ids.find("archive", id)).isEmpty();
            assertThatThrownBy(() -> ids.require("archive", id)).isInstanceOf(RefusedException.class);
            assertThat(ids.require(FOLDER, id)).isEqualTo(ID);
        }
    }

    @Test
    @DisplayName("A number is the one that a backup gives the same id")
    void sameNumber() throws Exception {
        try (TargetIds ids = new TargetIds(new ProviderIds(KnownItems.none()))) {
            assertThat(ids.note(FOLDER, ID)).isEqualTo(new ProviderIds(KnownItems.none()).of(ID));
        }
    }
}
