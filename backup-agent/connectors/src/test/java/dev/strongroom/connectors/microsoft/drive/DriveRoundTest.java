package dev.strongroom.connectors.microsoft.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.KnownItems;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DriveRoundTest {
    @Test
    @DisplayName("Files that could not be read and are too many to be named leave no cursor, so that the next run asks for all")
    void tooManyUnread() {
        DriveRound round = new DriveRound(KnownItems.none());
        LongStream.rangeClosed(1, 3).forEach(number -> {
            round.tellsNew(new ItemId(0, number), "tag");
            round.unreadUnnamed(number);
        });

        ContainerReading reading = round.done(Optional.empty());

        assertThat(reading.cursor()).isEmpty();
        assertThat(reading.again().numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("A file that could not be read is named in the cursor, so that the next run asks for it alone")
    void unread() {
        DriveRound round = new DriveRound(KnownItems.none());
        round.tellsNew(new ItemId(0, 1), "tag");
        round.unread(new ItemId(0, 1), "01ABC", "");

        ContainerReading reading = round.done(Optional.of("https://graph.example/delta"));

        assertThat(DriveCursor.read(reading.cursor()).orElseThrow().unread()).containsOnlyKeys("01ABC");
    }
}
