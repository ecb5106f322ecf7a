package dev.strongroom.simulator.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** What people write about in one language, from the resource file of that language. */
final class Phrases {
    private final Map<String, List<String>> sections;

    private Phrases(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    static Phrases of(Language language) {
        String name = language.code() + ".txt";
        Map<String, List<String>> sections = new HashMap<>();
        List<String> current = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.readAllLines()) {
                if (line.startsWith("[")) {
                    current = sections.computeIfAbsent(line, section -> new ArrayList<>());
                } else {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The phrases in " + name + " can't be read", e);
        }
        return new Phrases(sections);
    }

    String subject(RandomGenerator random) {
        return pick("[subjects]", random).replace("{n}", Integer.toString(100 + random.nextInt(900)));
    }

    /** A letter's paragraphs: opening, one to four paragraphs of sentences, closing. */
    List<String> letter(RandomGenerator random, String to, String from) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(pick("[openings]", random).replace("{name}", to));
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            StringBuilder paragraph = new StringBuilder();
            int sentences = 1 + random.nextInt(5);
            for (int k = 0; k < sentences; k++) {
                paragraph.append(k == 0 ? "" : "\r\n").append(pick("[sentences]", random));
            }
            paragraphs.add(paragraph.toString());
        }
        paragraphs.add(pick("[closings]", random) + "\r\n" + from);
        return paragraphs;
    }

    private String pick(String section, RandomGenerator random) {
        List<String> lines = Objects.requireNonNull(sections.get(section), section);
        return lines.get(random.nextInt(lines.size()));
    }
}
