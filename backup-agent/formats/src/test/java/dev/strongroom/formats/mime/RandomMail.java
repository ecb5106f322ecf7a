package dev.strongroom.formats.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random messages: nested, broken, with boundaries that resemble each other. */
final class RandomMail {
    private static final String[] BOUNDARIES = {"a", "a-", "a--", "ab", "=_x y", "--", "B".repeat(70), "c".repeat(300)};

    private final Random random;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> used = new ArrayList<>(List.of("zz"));

    private RandomMail(Random random) {
        this.random = random;
    }

    static byte[] write(Random random) {
        RandomMail mail = new RandomMail(random);
        mail.entity(0);
        return mail.out.toByteArray();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void newLine() {
        put(oneIn(5) ? "\n" : "\r\n");
    }

    private void entity(int depth) {
        if (!oneIn(20)) {
            put("X-Filler: " + "x".repeat(oneIn(20) ? 5_000 : random.nextInt(50)));
            newLine();
        }
        int kind = depth > 4 ? 9 : random.nextInt(8);
        if (kind < 3) {
            multipart(depth);
        } else if (kind == 3) {
            put("Content-Type: message/rfc822" + (oneIn(3) ? "\r\nContent-Transfer-Encoding: base64" : ""));
            endHeader();
            entity(depth + 1);
        } else {
            put("Content-Type: text/plain; name=\"a.txt\"");
            endHeader();
            body(oneIn(3) ? 16_380 + random.nextInt(8) : random.nextInt(oneIn(3) ? 60_000 : 500));
        }
    }

    private void endHeader() {
        newLine();
        if (oneIn(12)) {
            put(oneIn(2) ? "no colon here" : "--" + used.get(random.nextInt(used.size())));
        }
        newLine();
    }

    private void multipart(int depth) {
        String boundary = BOUNDARIES[random.nextInt(BOUNDARIES.length)];
        used.add(boundary);
        put("Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"");
        endHeader();
        body(random.nextInt(100));
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            newLine();
            put("--" + boundary + (oneIn(4) ? " \t" : ""));
            newLine();
            entity(depth + 1);
        }
        if (!oneIn(5)) {
            newLine();
            put("--" + boundary + "--");
            newLine();
        }
        body(random.nextInt(oneIn(8) ? 30_000 : 50));
    }

    private void body(int size) {
        int end = out.size() + size;
        while (out.size() < end) {
            int room = end - out.size();
            int kind = random.nextInt(30);
            if (kind == 0) {
                put("--" + used.get(random.nextInt(used.size())).repeat(1 + random.nextInt(2)) + "-x");
            } else if (kind == 1) {
                put("-".repeat(random.nextInt(2_000)));
            } else if (kind == 2) {
                put("\0\r\r\n\n\0-\n");
            } else {
                put("QUJD".repeat(Math.min(19, room / 4 + 1)));
            }
            newLine();
        }
    }
}
