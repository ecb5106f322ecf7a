package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.cli.Run;
import java.util.Locale;

/** How commands end. */
final class Ends {
    private Ends() {}

    /** It did all that it was asked. */
    static void requireSuccess(Run run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.json().get("outcome").asText()).isEqualTo("success");
    }

    /** It failed with this code and one plain sentence or two for people: no stack trace, no class name. */
    static void requireFailure(Run run, String code, String words) {
        String told = run.out() + run.err();
        assertThat(run.exitCode()).as(told).isEqualTo(1);
        assertThat(run.json().get("outcome").asText()).as(told).isEqualTo("failed");
        requireSentence(run.json().path("error").asText(), words);
        assertThat(run.json().path("code").asText()).as(told).isEqualTo(code);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    /** A sentence that people understand. */
    static void requireSentence(String error, String words) {
        assertThat(error.toLowerCase(Locale.ROOT)).contains(words.toLowerCase(Locale.ROOT));
        assertThat(error).doesNotContain("Exception").endsWith(".").hasSizeLessThan(400);
    }
}
