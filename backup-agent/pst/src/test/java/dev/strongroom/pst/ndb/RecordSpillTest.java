package dev.strongroom.pst.ndb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSpillTest {
    private static final int RECORD = 24;
    private static final int MANY = 20_000;

    @TempDir
    Path directory;

    @Test
    @DisplayName("Records come back in their order, also those that lie on disk, and the file goes when it is closed")
    void keepsOrder() throws IOException {
        Path file = directory.resolve("records");
        try (RecordSpill spill = new RecordSpill(file, RECORD)) {
            append(spill, 0, MANY);
            assertThat(read(spill)).isEqualTo(LongStream.range(0, MANY).boxed().toList());
        }
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("Records that were forgotten are replaced by those added after, on disk and in memory")
    void forgets() throws IOException {
        try (RecordSpill spill = new RecordSpill(directory.resolve("records"), RECORD)) {
            for (int kept : new int[]{MANY - 1, 17, 0}) {
                append(spill, spill.count(), MANY);
                spill.truncate(kept);
                append(spill, kept, MANY - 5);
                assertThat(read(spill)).isEqualTo(LongStream.range(0, Math.max(kept, MANY - 5)).boxed().toList());
            }
        }
    }

    private static void append(RecordSpill spill, long from, long to) throws IOException {
        for (long i = from; i < to; i++) {
            spill.append().putLong(i).putLong(0).putLong(-i);
        }
    }

    private static List<Long> read(RecordSpill spill) throws IOException {
        List<Long> read = new ArrayList<>();
        spill.forEach(record -> {
            assertThat(record.getLong(16)).isEqualTo(-record.getLong(0));
            read.add(record.getLong(0));
        });
        return read;
    }
}
