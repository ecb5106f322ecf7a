package dev.strongroom.console.text;

import dev.strongroom.model.text.Sentence;
import dev.strongroom.model.text.ToldText;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts of one language, by keys of the form {@code feature.screen.element}. A missing key is a defect that a test
 * finds, so it throws. Immutable.
 */
public final class Texts {
    private static final String BUNDLE = "dev.strongroom.console.text.console";
    /** What the keys of the agent's sentences begin with. */
    public static final String SAID = "agent.";

    private static final String TOLD = "dev.strongroom.console.text.told";
    /** What the codes of failures begin with, whose only value is all that the agent knows. */
    private static final String FAILURE = "failure.";

    private final ResourceBundle bundle;
    private final ResourceBundle told;
    private final Locale locale;

    private Texts(ResourceBundle bundle, ResourceBundle told, Locale locale) {
        this.bundle = bundle;
        this.told = told;
        this.locale = locale;
    }

    /** The texts for a user of the locale; English where there is no translation. */
    public static Texts load(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, control),
                ResourceBundle.getBundle(TOLD, locale, control), locale);
    }

    /** The text of the key, with the values in its places as {@link MessageFormat} puts them. */
    public String text(String key, Object... values) {
        var pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The word for a constant: key {@code enum.type-name.constant-name}. */
    public String of(Enum<?> constant) {
        return bundle.getString(keyOf(constant));
    }

    /** The key of the word for a constant. */
    public static String keyOf(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "enum." + (type + "." + constant.name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the agent says; in its English when there is no key {@code agent.code} here, or one for other values. */
    public String say(Sentence sentence) {
        return sentence.code().startsWith(FAILURE) && ToldText.sentences(sentence.text()).isPresent()
                ? tell(sentence.text())
                : say(bundle, SAID + sentence.code(), sentence);
    }

    /** What the agent tells as text; as it is, where one of its sentences is not known here. */
    public String tell(String text) {
        return ToldText.sentences(text)
                .map(sentences -> sentences.stream()
                        .map(sentence -> say(told, sentence.code(), sentence))
                        .collect(Collectors.joining(" ")))
                .orElse(text);
    }

    private String say(ResourceBundle words, String key, Sentence sentence) {
        if (!words.containsKey(key)) {
            return sentence.text();
        }
        try {
            var format = new MessageFormat(words.getString(key), locale);
            return format.format(values(sentence, format));
        } catch (IllegalArgumentException e) {
            return sentence.text();
        }
    }

    private Object[] values(Sentence sentence, MessageFormat format) {
        var formats = format.getFormatsByArgumentIndex();
        var values = new Object[sentence.values().size()];
        for (var i = 0; i < values.length; i++) {
            var value = sentence.values().get(i);
            values[i] = i < formats.length && formats[i] instanceof NumberFormat ? Long.valueOf(value) : tell(value);
        }
        return values;
    }

    /** For FXML, whose {@code %keys} are looked up in it. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Whose numbers and dates are used. */
    public Locale locale() {
        return locale;
    }
}
