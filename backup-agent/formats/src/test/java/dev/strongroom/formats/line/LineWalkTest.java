package dev.strongroom.formats.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LineWalkTest {
    private static List<String> values(InputStream in) throws IOException {
        List<String> values = new ArrayList<>();
        LineWalk.walk(in, (property, value) -> values.add(
                property.name() + property.parameters() + new String(value.readAllBytes(), StandardCharsets.UTF_8)));
        return values;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("Folded lines are one, whatever their ends; what is no line is passed over")
    void unfolds() throws IOException {
        assertThat(values(text("BEGIN:VCARD\r\nNOTE:lon\r\n g\r\n\t er\nnonsense\n\nORG;X=\"a:b\":c;d\nEND:VCARD")))
                .containsExactly("BEGIN{}VCARD", "NOTE{}long er", "ORG{X=a:b}c;d", "END{}VCARD");
    }

    @Test
    @DisplayName("The bytes of an attachment come back as they were written, and lines that nobody reads are passed over")
    void streamsBytes() throws IOException {
        byte[] bytes = new byte[1_000_003];
        new Random(7).nextBytes(bytes);
        InputStream file = new SequenceInputStream(
                FoldedBase64.line("ATTACH;X-FILENAME=\"a:b\"", new ByteArrayInputStream(bytes)), text("UID:1\r\n"));
        List<String> names = new ArrayList<>();
        List<byte[]> found = new ArrayList<>();

        LineWalk.walk(file, (property, value) -> {
            names.add(property.name());
            if (property.name().equals("ATTACH")) {
                found.add(Base64.getDecoder().wrap(value).readAllBytes());
            }
        });

        assertThat(names).containsExactly("ATTACH", "UID");
        assertThat(found).containsExactly(bytes);
        assertThat(values(new SequenceInputStream(FoldedBase64.line("ATTACH", new ByteArrayInputStream(bytes)),
                text("UID:1\r\n")))).hasSize(2);
    }
}
