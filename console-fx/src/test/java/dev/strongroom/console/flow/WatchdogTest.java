package dev.strongroom.console.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The watchdog complains of a thread that is kept for more than 100 ms")
class WatchdogTest {
    @Test
    @DisplayName("waiting for another thread")
    void waiting() throws InterruptedException {
        var released = new CountDownLatch(1);
        var waiting = Thread.ofPlatform().start(() -> waitFor(released));
        complainsOf(waiting);
        released.countDown();
        waiting.join();
    }

    @Test
    @DisplayName("reading from a network")
    void readingFromANetwork() throws IOException, InterruptedException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var silent = server.accept()) {
            var in = client.getInputStream();
            var reading = Thread.ofPlatform().start(() -> read(in));
            complainsOf(reading);
            silent.shutdownOutput();
            reading.join();
        }
    }

    @Test
    @DisplayName("reading from a file that has nothing to give yet")
    void readingFromAFile() throws IOException, InterruptedException {
        var silent = new ProcessBuilder("cat").start();
        var reading = Thread.ofPlatform().start(() -> read(silent.getInputStream()));
        complainsOf(reading);
        silent.destroy();
        reading.join();
    }

    private static void complainsOf(Thread thread) {
        try (var watchdog = new Watchdog(thread)) {
            await().untilAsserted(() -> assertThat(watchdog.complaints()).isNotEmpty());
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(InputStream in) {
        try {
            var _ = in.read();
        } catch (IOException ended) {
            // Whoever was waited for is gone.
        }
    }
}
