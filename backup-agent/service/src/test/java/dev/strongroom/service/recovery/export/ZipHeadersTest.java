package dev.strongroom.service.recovery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A ZIP's headers")
class ZipHeadersTest {
    private static final long FAR = 5_000_000_000L;

    @TempDir
    private Path directory;

    @Test
    @DisplayName("name files that lie beyond 4 GB, and more than 65,535 of them")
    void reachFar() throws IOException {
        Path file = directory.resolve("far.zip");
        long entries = 70_000;
        try (FileChannel zip = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE))) {
            ByteBuffer directory = ByteBuffer.allocate(16 << 20);
            for (long n = 0; n < entries; n++) {
                ZipEntryRecord entry = new ZipEntryRecord("d" + n + "/", 0, 0, 0, FAR + n * 64, 0, 1_700_000_000);
                zip.write(ByteBuffer.wrap(ZipHeaders.local(entry)), entry.offset());
                directory.put(ZipHeaders.central(entry));
            }
            long start = FAR + entries * 64;
            directory.flip();
            int length = directory.remaining();
            zip.write(directory, start);
            zip.write(ByteBuffer.wrap(ZipHeaders.end(entries, start, length)), start + length);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_000);
            ZipEntry last = zip.getEntry("d69999/");
            assertThat(last.getLastModifiedTime().toInstant().getEpochSecond()).isEqualTo(1_700_000_000);
            assertThat(zip.getInputStream(last).read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("hold sizes of more than 4 GB")
    void holdLargeSizes() {
        ZipEntryRecord entry = new ZipEntryRecord("big.eml", 1, FAR - 7, FAR, FAR + 9, 0, 0);
        ByteBuffer central = ByteBuffer.wrap(ZipHeaders.central(entry)).order(ByteOrder.LITTLE_ENDIAN);
        int extra = 46 + "big.eml".length() + 9;
        assertThat(central.getInt(20)).isEqualTo(-1);
        assertThat(central.getInt(24)).isEqualTo(-1);
        assertThat(central.getInt(42)).isEqualTo(-1);
        assertThat(central.getShort(extra)).isEqualTo((short) 1);
        assertThat(central.getLong(extra + 4)).isEqualTo(FAR);
        assertThat(central.getLong(extra + 12)).isEqualTo(FAR - 7);
        assertThat(central.getLong(extra + 20)).isEqualTo(FAR + 9);
        ByteBuffer local = ByteBuffer.wrap(ZipHeaders.local(entry)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(local.getLong(30 + 7 + 9 + 4)).isEqualTo(FAR);
    }
}
