package dev.strongroom.console.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The watchdog")
class WatchdogTest {
    @Test
    @DisplayName("complains of a thread that waits for more than 100 ms")
    void complains() throws InterruptedException {
        var released = new CountDownLatch(1);
        var waiting = Thread.ofPlatform().start(() -> waitFor(released));
        try (var watchdog = new Watchdog(waiting)) {
            await().untilAsserted(() -> assertThat(watchdog.complaints()).isNotEmpty());
        } finally {
            released.countDown();
            waiting.join();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
