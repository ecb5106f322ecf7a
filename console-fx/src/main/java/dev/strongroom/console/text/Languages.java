package dev.strongroom.console.text;

import java.util.Locale;
import java.util.Map;

/** The languages of the console. */
public final class Languages {
    private static final Map<String, String> HOME = Map.of("de", "DE", "en", "GB");

    private Languages() {}

    /**
     * The locale of a language. A language alone does not say on which day a week begins, so the country stays that of
     * the system; a system without one gets the language's own.
     *
     * @param language a BCP 47 language tag, e.g. {@code de}
     */
    public static Locale of(String language, Locale system) {
        var country = system.getCountry().isEmpty() ? HOME.getOrDefault(language, "") : system.getCountry();
        return new Locale.Builder().setLanguageTag(language).setRegion(country).build();
    }
}
