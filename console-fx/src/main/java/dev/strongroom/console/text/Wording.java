package dev.strongroom.console.text;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.model.text.Sentence;

/** Everything that turns values into words; what a view is given besides its view model. */
public record Wording(Texts texts, Formats formats) {
    /** The text of the key. */
    public String text(String key, Object... values) {
        return texts.text(key, values);
    }

    /** The word for a constant. */
    public String of(Enum<?> constant) {
        return texts.of(constant);
    }

    /** What the agent says, in the user's language as far as the console knows the sentence. */
    public String say(Sentence sentence) {
        return texts.say(sentence);
    }

    /** What the agent tells as English text, in the user's language as far as the console knows the sentences. */
    public String tell(String text) {
        return texts.tell(text);
    }

    /** A problem in words. */
    public ProblemText problem(ClientException problem) {
        return ProblemText.of(texts, problem);
    }
}
