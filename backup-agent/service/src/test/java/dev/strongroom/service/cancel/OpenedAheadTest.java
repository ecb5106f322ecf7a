package dev.strongroom.service.cancel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.service.cancel.OpenedAhead.Ahead;
import dev.strongroom.service.cancel.OpenedAhead.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenedAheadTest {
    private final LinkedBlockingQueue<String> closed = new LinkedBlockingQueue<>();

    private OpenedAhead<String, IOException> begin(Opening<String, IOException> opening) {
        return OpenedAhead.begin(new Ahead<>("test", opening, closed::add, IOException.class));
    }

    @Test
    void whatIsTakenBelongsToTheTaker() throws Exception {
        try (OpenedAhead<String, IOException> ahead = begin(() -> "door")) {
            assertThat(ahead.take()).isEqualTo("door");
        }
        assertThat(closed).isEmpty();
    }

    @Test
    void whoComesAgainGetsAnother() throws Exception {
        AtomicInteger doors = new AtomicInteger();
        try (OpenedAhead<String, IOException> ahead = begin(() -> "door " + doors.incrementAndGet())) {
            assertThat(ahead.take()).isEqualTo("door 1");
            assertThat(ahead.take()).isEqualTo("door 2");
        }
    }

    @Test
    void whatNobodyTakesIsClosed() throws Exception {
        try (OpenedAhead<String, IOException> ahead = begin(() -> "door")) {
            ahead.await();
        }
        assertThat(closed).containsExactly("door");
    }

    @Test
    void whatOpensAfterTheEndIsClosed() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        OpenedAhead<String, IOException> ahead = begin(() -> {
            while (true) {
                try {
                    held.await();
                    return "door";
                } catch (InterruptedException notNow) {
                    // An opening that can't be hurried.
                }
            }
        });
        assertThat(ahead.await(Duration.ofMillis(1))).isFalse();
        ahead.close();
        held.countDown();
        assertThat(closed.poll(30, TimeUnit.SECONDS)).isEqualTo("door");
    }

    @Test
    void endsAnOpeningThatWaits() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        begin(() -> {
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }).close();
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(closed).isEmpty();
    }

    @Test
    void saysWhyItCanNotBeOpened() {
        try (OpenedAhead<String, IOException> ahead = begin(() -> {
            throw new IOException("locked");
        })) {
            assertThatThrownBy(ahead::take).isInstanceOf(IOException.class).hasMessage("locked");
        }
    }

    @Test
    void passesOnWhatWasNotForeseen() {
        try (OpenedAhead<String, IOException> ahead = begin(() -> {
            throw new IllegalArgumentException("no door");
        })) {
            assertThatThrownBy(ahead::take).isInstanceOf(IllegalArgumentException.class).hasMessage("no door");
        }
    }
}
