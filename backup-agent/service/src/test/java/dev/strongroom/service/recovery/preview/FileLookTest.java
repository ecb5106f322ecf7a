package dev.strongroom.service.recovery.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A look into a file")
class FileLookTest {
    private static FileLook into(byte[] bytes) throws IOException {
        return FileLook.into(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] png(int width, int height, int size) {
        return ByteBuffer.allocate(size)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .array();
    }

    @Test
    @DisplayName("shows a text in UTF-8, UTF-16 or as Windows wrote it, and of a long one its beginning")
    void text() throws IOException {
        assertThat(into("Grüße\n".getBytes(StandardCharsets.UTF_8)).text()).contains("Grüße\n");
        assertThat(into("\ufeffGrüße".getBytes(StandardCharsets.UTF_16LE)).text()).contains("Grüße");
        assertThat(into("Grüße".getBytes(Charset.forName("windows-1252"))).text()).contains("Grüße");
        assertThat(into(new byte[0]).text()).contains("");
        byte[] euros = "€".repeat(400_000).getBytes(StandardCharsets.UTF_8);

        FileLook look = into(euros);

        assertThat(look.truncated()).isTrue();
        assertThat(look.text().orElseThrow()).matches("€+").hasSize((1 << 20) / 3);
    }

    @Test
    @DisplayName("gives a picture whole, but none that would take gigabytes once it is drawn")
    void picture() throws IOException {
        byte[] small = png(640, 480, 2_000_000);

        assertThat(into(small).picture()).hasValueSatisfying(all -> assertThat(Arrays.equals(all, small)).isTrue());
        assertThat(into(png(100_000, 100_000, 100)).problem()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("too large"));
        assertThat(into(png(640, 480, 9 << 20)).picture()).isEmpty();
    }

    @Test
    @DisplayName("says that a PDF and whatever else it can't show are to be downloaded")
    void others() throws IOException {
        assertThat(into("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)).problem().orElseThrow()).contains("PDF");
        assertThat(into(new byte[]{'P', 'K', 3, 4, 0, 0}).problem().orElseThrow()).contains("Download it");
    }
}
