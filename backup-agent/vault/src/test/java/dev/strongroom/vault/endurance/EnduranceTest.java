package dev.strongroom.vault.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.HoldingStore;
import dev.strongroom.vault.testing.Seeds;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * {@code -Dstrongroom.long=true} tells many more stories; {@code -Dstrongroom.seed} draws the same operations and faults
 * again. Ids, threads and the refreshing of locks are not drawn from it, so a rare order of events may take several tries.
 */
@DisplayName("A vault among writers, upkeep, crashes, faults and wrong clocks")
class EnduranceTest {
    private static final int STORIES = Boolean.getBoolean("strongroom.long") ? 600 : 12;
    private static final int STEPS = Integer.getInteger("strongroom.steps", 100);
    private static final int STEPS_BETWEEN_LOOKS = 10;

    @Test
    @DisplayName("stays sound, loses nothing that was promised, and no cursor covers what is not there")
    void survivesAnything() throws VaultException, IOException {
        long seed = Seeds.seed();
        int upkeeps = 0;
        for (int story = 0; story < STORIES; story++) {
            upkeeps += survives(seed + story);
        }
        assertThat(upkeeps).isGreaterThan(STORIES);
    }

    private static int survives(long seed) throws VaultException, IOException {
        try {
            Random random = new Random(seed);
            World world = random.nextBoolean() ? new World(HoldingStore::new, random)
                    : new World(clock -> new MemoryStore(), random);
            World copies = new World(clock -> new MemoryStore(), random);
            try (Story story = new Story(world, copies, random)) {
                for (int step = 1; step <= STEPS; step++) {
                    story.step();
                    if (step % STEPS_BETWEEN_LOOKS == 0) {
                        story.verify();
                    }
                }
                return story.upkeeps();
            }
        } catch (AssertionError | RuntimeException | VaultException | IOException e) {
            throw new AssertionError("To repeat this story: -Dstrongroom.seed=" + seed, e);
        }
    }
}
