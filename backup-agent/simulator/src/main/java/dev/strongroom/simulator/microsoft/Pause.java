package dev.strongroom.simulator.microsoft;

import java.time.Duration;

/** The time that the way to Microsoft takes. */
final class Pause {
    private Pause() {}

    static void of(Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
