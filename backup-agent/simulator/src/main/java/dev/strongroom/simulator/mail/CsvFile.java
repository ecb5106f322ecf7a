package dev.strongroom.simulator.mail;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** A table of parts and prices. */
final class CsvFile {
    private CsvFile() {}

    static byte[] write(int rows, RandomGenerator random) {
        StringBuilder csv = new StringBuilder("part;quantity;price\r\n");
        for (int i = 0; i < rows; i++) {
            csv.append("P-")
                    .append(10_000 + random.nextInt(90_000))
                    .append(';')
                    .append(1 + random.nextInt(40))
                    .append(';')
                    .append(random.nextInt(1_000))
                    .append('.')
                    .append(10 + random.nextInt(90))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
