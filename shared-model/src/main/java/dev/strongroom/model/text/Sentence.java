package dev.strongroom.model.text;

import java.util.List;

/**
 * Something that the agent says to people. A client that knows the code says it in its user's language, with the values
 * in its places; others show the text.
 *
 * @param code stable, e.g. {@code phase.reading}; {@link Said} lists them
 * @param values what the sentence is about, in the order of its places
 * @param text the whole sentence in English
 */
public record Sentence(String code, List<String> values, String text) {
    /** Nothing said. */
    public static final Sentence NONE = new Sentence("", List.of(), "");

    public Sentence {
        values = List.copyOf(values);
    }
}
