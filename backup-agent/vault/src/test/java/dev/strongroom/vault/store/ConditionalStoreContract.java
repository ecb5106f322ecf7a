package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store with conditional put does. */
public interface ConditionalStoreContract extends StoreUnderTest {
    @Test
    @DisplayName("lets one of many writers of an object win, whose bytes are there whole")
    default void hasOneWinner() throws Exception {
        store();
        ObjectKey pack = StoreUnderTest.objectKey(ObjectKind.PACK, 1);
        List<Callable<Integer>> writers = new ArrayList<>();
        IntStream.range(1, 9).forEach(i -> writers.add(() -> won(pack, i * 100_000) ? i * 100_000 : 0));
        List<Integer> winners = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                winners.add(writer.get());
            }
        }
        winners.removeIf(size -> size == 0);
        assertThat(winners).hasSize(1);
        assertThat(read(pack, 0, -1)).isEqualTo(StoreUnderTest.randomBytes(winners.getFirst()));
    }

    private boolean won(ObjectKey pack, int size) throws IOException {
        // A store may give up on writers that get into each other's way; they may try again.
        for (int i = 0; i < 20; i++) {
            try {
                write(pack, StoreUnderTest.randomBytes(size));
                return true;
            } catch (ObjectExistsException e) {
                return false;
            } catch (StoreException e) {
                if (e.permanent()) {
                    throw e;
                }
            }
        }
        throw new AssertionError("Writers never stopped getting into each other's way");
    }
}
