package dev.strongroom.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the agent says")
class TextsTest {
    private final Texts german = Texts.load(Locale.GERMANY);

    @Test
    @DisplayName("is said in the user's language, with names as they are and counts as the language writes them")
    void translates() {
        assertThat(german.say(Said.PHASE_READING.about("2024"))).isEqualTo("Liest 2024");
        assertThat(german.say(Said.CONNECTION_COUNTED.about(42, 98_213))).isEqualTo("Ordner: 42. Nachrichten: 98.213.");
    }

    @Test
    @DisplayName("stays the agent's English when the console does not know the sentence, or knows it otherwise")
    void fallsBack() {
        assertThat(german.say(new Sentence("phase.dreaming", List.of(), "Dreaming of sheep")))
                .isEqualTo("Dreaming of sheep");
        assertThat(german.say(new Sentence("phase.rebuilding", List.of("a", "b"), "Rebuilding a and b")))
                .isEqualTo("Rebuilding a and b");
    }
}
