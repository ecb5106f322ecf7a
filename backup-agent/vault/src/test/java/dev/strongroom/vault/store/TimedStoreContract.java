package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store with a clock does. Its clock is this machine's. */
public interface TimedStoreContract extends StoreUnderTest {
    @Test
    @DisplayName("knows when an object was written")
    default void knowsTimes() throws IOException {
        Instant before = Instant.now();
        ObjectKey lock = StoreUnderTest.objectKey(ObjectKind.LOCK, 1);
        write(lock, new byte[5]);
        Instant written = capability(TimedStore.class).writtenAt(lock);
        assertThat(Duration.between(before, written).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("knows no time of what is not there")
    default void knowsNoTimeOfNothing() throws IOException {
        TimedStore timed = capability(TimedStore.class);
        assertThatThrownBy(() -> timed.writtenAt(StoreUnderTest.objectKey(ObjectKind.LOCK, 1)))
                .isInstanceOf(ObjectMissingException.class);
    }
}
