package dev.strongroom.connectors.imap.net;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimedOutputTest {
    private final CountDownLatch cut = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);

    /** The clock is one for all connections. */
    @AfterEach
    void freeTheClock() {
        told.countDown();
    }

    @Test
    @Timeout(60)
    @DisplayName("A writing that takes too long is told as late even when it wakes before the cut has ended")
    void lateBeforeTheCutEnds() {
        OutputStream stuckUntilCut = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                await(cut);
                throw new IOException("Socket closed");
            }
        };
        TimedOutput output = new TimedOutput(stuckUntilCut, Duration.ofMillis(1), () -> {
            cut.countDown();
            await(told);
        });

        assertThatThrownBy(() -> output.write(new byte[1])).isInstanceOf(SocketTimeoutException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
