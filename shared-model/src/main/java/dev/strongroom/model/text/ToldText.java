package dev.strongroom.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises in a text of the agent the sentences that it tells. */
public final class ToldText {
    private ToldText() {}

    /** The sentences that the text is made of, with a space between; empty when one of them is not known. */
    public static Optional<List<Sentence>> sentences(String text) {
        for (int end = nextEnd(text, 0); end > 0; end = nextEnd(text, end)) {
            Optional<Sentence> first = whole(text.substring(0, end));
            if (first.isPresent() && end == text.length()) {
                return Optional.of(List.of(first.get()));
            }
            if (first.isPresent()) {
                Optional<List<Sentence>> rest = sentences(text.substring(end + 1));
                if (rest.isPresent()) {
                    List<Sentence> all = new ArrayList<>(List.of(first.get()));
                    all.addAll(rest.get());
                    return Optional.of(List.copyOf(all));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a sentence may end after a place in the text; 0 when there is no more such place. */
    private static int nextEnd(String text, int after) {
        int stop = text.indexOf(". ", after);
        return stop >= 0 ? stop + 1 : after < text.length() ? text.length() : 0;
    }

    private static Optional<Sentence> whole(String text) {
        for (Told each : Told.values()) {
            Optional<List<String>> values = each.values(text);
            if (values.isPresent()) {
                return Optional.of(new Sentence(each.code(), values.get(), text));
            }
        }
        return Optional.empty();
    }
}
