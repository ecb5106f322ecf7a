package dev.strongroom.vault.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.testing.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pack's header")
class PackHeaderTest {
    private final Random random = Seeds.random();

    @Test
    @DisplayName("says of each blob what it said when it was written")
    void decodesAgain() throws DataFormatException {
        for (int i = 0; i < 200; i++) {
            List<PackedBlob> blobs = blobs(random.nextInt(50));
            byte[] header = PackHeader.encode(blobs);
            assertThat(header).hasSize(blobs.stream().mapToInt(PackHeader::entrySize).sum());
            assertThat(PackHeader.decode(header)).isEqualTo(blobs);
        }
    }

    @Test
    @DisplayName("has the bytes that restic's documentation gives")
    void isResticsFormat() {
        Digest id = Digest.ofHex("ab".repeat(32));
        assertThat(HexFormat.of().formatHex(PackHeader.encode(List.of(new PackedBlob(id, BlobType.DATA, 0, 38, 0)))))
                .isEqualTo("00" + "26000000" + "ab".repeat(32));
        assertThat(
                HexFormat.of().formatHex(PackHeader.encode(List.of(new PackedBlob(id, BlobType.TREE, 0, 112, 511)))))
                .isEqualTo("03" + "70000000" + "ff010000" + "ab".repeat(32));
    }

    @Test
    @DisplayName("is refused when it is cut short or of an unknown kind")
    void refusesBroken() {
        byte[] header = PackHeader.encode(blobs(3));
        assertThatThrownBy(() -> PackHeader.decode(Arrays.copyOf(header, header.length - 1)))
                .isInstanceOf(DataFormatException.class);
        header[0] = 4;
        assertThatThrownBy(() -> PackHeader.decode(header)).isInstanceOf(DataFormatException.class);
    }

    private List<PackedBlob> blobs(int count) {
        List<PackedBlob> blobs = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < count; i++) {
            Digest id = new Digest(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
            BlobType type = random.nextBoolean() ? BlobType.DATA : BlobType.TREE;
            int length = random.nextInt(1 << 20);
            blobs.add(new PackedBlob(id, type, offset, length, random.nextBoolean() ? 1 + random.nextInt(1 << 20) : 0));
            offset += length;
        }
        return blobs;
    }
}
