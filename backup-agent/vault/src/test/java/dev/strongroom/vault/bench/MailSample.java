package dev.strongroom.vault.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** A mebibyte that compresses as mail does: text in a few hundred words, then an attachment in Base64. */
final class MailSample {
    static final int BYTES = 1 << 20;
    private static final int TEXT_BYTES = BYTES / 2;
    private static final int WORDS = 400;
    private static final int LINE = 72;

    private MailSample() {}

    /** The same bytes at every call. */
    static byte[] bytes() {
        Random random = new Random(19);
        StringBuilder text = new StringBuilder(BYTES);
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = word(random);
        }
        while (text.length() < TEXT_BYTES) {
            // Few words are frequent and many are rare, as in every language.
            text.append(words[(int) (WORDS * Math.pow(random.nextDouble(), 3))]);
            text.append(random.nextInt(12) == 0 ? ".\r\n" : " ");
        }
        byte[] attachment = new byte[BYTES];
        random.nextBytes(attachment);
        text.append(Base64.getMimeEncoder(LINE, new byte[]{'\r', '\n'}).encodeToString(attachment));
        return text.substring(0, BYTES).getBytes(StandardCharsets.US_ASCII);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
