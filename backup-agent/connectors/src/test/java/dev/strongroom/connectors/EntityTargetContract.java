package dev.strongroom.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.formats.item.ItemKind;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every target does when it is abandoned. */
public interface EntityTargetContract {
    /** A target whose provider takes the beginning of a large item and then neither takes nor says anything. */
    EntityTarget openStuck() throws Exception;

    /** How large that item is, in bytes. */
    int LARGE = 20_000_000;

    @Test
    @DisplayName("A writing that the provider does not take to its end ends within seconds when it is abandoned")
    default void abandonedWhileWriting() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); EntityTarget target = openStuck()) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("INBOX"));
            CountDownLatch sending = new CountDownLatch(1);
            Future<?> writing = threads.submit(() -> append(target, folder, sending));
            assertThat(sending.await(30, TimeUnit.SECONDS)).isTrue();

            target.abandon();

            assertThatThrownBy(() -> writing.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(UnreachableException.class);
        }
    }

    @Test
    @DisplayName("An abandoned target writes nothing more, and can be abandoned and closed once more")
    default void abandonedForGood() throws Exception {
        EntityTarget target = openStuck();
        try (target) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("INBOX"));
            target.abandon();

            assertThatThrownBy(() -> append(target, folder, new CountDownLatch(1)))
                    .isInstanceOf(UnreachableException.class);
            target.abandon();
        }
        target.close();
    }

    private static AppendResult append(EntityTarget target, String folder, CountDownLatch sending) throws Exception {
        ItemContent.Streamed large = () -> new InputStream() {
            private int left = LARGE;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                // What is behind the first megabyte is in no buffer on the way.
                if (LARGE - left > 1_000_000) {
                    sending.countDown();
                }
                int count = Math.min(left, length);
                left -= count;
                return count == 0 && length > 0 ? -1 : count;
            }
        };
        return target.append(folder, LARGE, large, Instant.EPOCH, ItemState.EMPTY);
    }
}
