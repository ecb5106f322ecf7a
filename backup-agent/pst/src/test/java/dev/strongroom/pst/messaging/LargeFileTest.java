package dev.strongroom.pst.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.pst.check.PstCheck;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.PageType;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beyond the sizes at which further pages of maps begin, with holes where nobody looks. */
class LargeFileTest {
    /** Where the first pages of each kind lie, and the second of the kind that comes after 2 GB. */
    private static final int[] SECTIONS = {128, 624, 8_192, 39_936};
    private static final long SECOND_FREE_PAGES_AT = 0x4400 + 39_936L * 0x3E000 + 1024;

    @TempDir
    Path directory;

    @Test
    @DisplayName("Pages of maps lie where the format has them at 32 MB, 160 MB, 2 GB and 10 GB, and blocks beside them")
    void placesMaps() throws IOException {
        Path target = directory.resolve("large.pst");
        try (Store store = Store.create(target, "Large", new UUID(1, 2))) {
            for (int section : SECTIONS) {
                store.skipTo(section - 1);
                store.add(store.top(), message -> {
                    message.attach(new PropertyBag().text(AttachmentProperties.LONG_NAME, "a"),
                            new ByteArrayInputStream(new byte[3 * Layout.SECTION_SIZE]));
                    PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "IPM.Note");
                    message.complete(bag, List.of());
                    return bag;
                });
            }
            store.complete();
        }
        assertThat(Files.size(target)).isGreaterThan(10_000_000_000L);
        assertThat(PstCheck.check(target).problems()).isEmpty();
        assertThat(kind(target, 0x7C004800L)).isEqualTo(PageType.FPMAP.code());
        assertThat(kind(target, SECOND_FREE_PAGES_AT)).isEqualTo(PageType.FPMAP.code());
        assertThat(kind(target, 0x4400 + 128L * 0x3E000 + 1024)).isEqualTo(PageType.FMAP.code());
    }

    private static int kind(Path file, long page) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(page + Layout.PAGE_PAYLOAD);
            return in.read();
        }
    }
}
