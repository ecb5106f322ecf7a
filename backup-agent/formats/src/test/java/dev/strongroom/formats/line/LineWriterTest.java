package dev.strongroom.formats.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Content lines")
class LineWriterTest {
    private static final String[] PIECES =
            {"a", " ", "é", "世界", "😀", "\\", ";", ",", ":", "\"", "\n", "\r\n", "\r", "\t",
                "x".repeat(80), "", "\u0001"};

    private final Random random = new Random(Long.getLong("strongroom.seed", 11));

    private String anyText() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<ContentLine> read(byte[] bytes) {
        List<ContentLine> lines = new ArrayList<>();
        Unfolding unfolding = new Unfolding(line -> ContentLine.parse(line).ifPresent(lines::add));
        unfolding.accept(bytes, 0, bytes.length);
        unfolding.end();
        return lines;
    }

    @Test
    @DisplayName("come back as they were written, are never wider than 75 octets, and are the same each time")
    void anyTexts() {
        for (int round = 0; round < 500; round++) {
            String text = anyText();
            byte[] bytes = new LineWriter().text("NOTE;X=" + LineWriter.quoted(text), text).raw("END", "X").toBytes();

            assertThat(read(bytes)).hasSize(2);
            assertThat(read(bytes).getFirst().text()).as(text)
                    .isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0001", ""));
            assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n")).allSatisfy(
                    line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
            assertThat(new LineWriter().text("NOTE;X=" + LineWriter.quoted(text), text).raw("END", "X").toBytes())
                    .isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("carry what the provider said, and nothing where it is damaged or missing")
    void source() throws Exception {
        byte[] json = ("{\"a\":\"" + "é".repeat(50_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] card = SourceProperty.write(new LineWriter().raw("BEGIN", "VCARD"), json).raw("END", "VCARD").toBytes();

        assertThat(SourceProperty.read(new ByteArrayInputStream(card))).contains(json);
        assertThat(SourceProperty.read(new ByteArrayInputStream("X-STRONGROOM-SOURCE:%%%\n".getBytes(
                StandardCharsets.US_ASCII)))).isEmpty();
        assertThat(SourceProperty.read(new ByteArrayInputStream(new byte[]{1, 2, 3}))).isEmpty();
    }

    @Test
    @DisplayName("name zones as Windows or the tz database does")
    void zones() {
        assertThat(TimeZoneNames.zone("W. Europe Standard Time")).contains(ZoneId.of("Europe/Berlin"));
        assertThat(TimeZoneNames.zone("Europe/Kyiv")).contains(ZoneId.of("Europe/Kyiv"));
        assertThat(TimeZoneNames.zone("tzone://Microsoft/Custom")).isEmpty();
        assertThat(TimeZoneNames.zone("")).isEmpty();
    }
}
