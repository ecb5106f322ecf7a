package dev.strongroom.formats.parts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartWalkTest {
    @Test
    @DisplayName("Every part is told of, however many a message has, so that a restore and an export lose none")
    void manyParts() throws IOException {
        StringBuilder message = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
        IntStream.range(0, 5_000)
                .forEach(i -> message.append("--b\nContent-Type: image/png\n\n").append(i).append('\n'));
        List<String> bodies = new ArrayList<>();

        PartWalk.walk(new ByteArrayInputStream(message.append("--b--\n").toString().getBytes(US_ASCII)),
                new PartVisitor() {
                    @Override
                    public void header(HeaderBlock header) {
                        // Only parts count here.
                    }

                    @Override
                    public void part(Part part, InputStream body) throws IOException {
                        bodies.add(new String(body.readAllBytes(), US_ASCII));
                    }
                });

        assertThat(bodies).isEqualTo(IntStream.range(0, 5_000).mapToObj(Integer::toString).toList());
    }
}
