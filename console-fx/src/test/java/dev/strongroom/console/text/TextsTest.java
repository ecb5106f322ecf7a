package dev.strongroom.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import dev.strongroom.model.text.Told;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    @DisplayName("is said in the user's language where it came as text, too: sentence by sentence, and what is in them")
    void translatesText() {
        assertThat(german.tell("The server mail.example does not accept the user name or the password of anna. Please"
                + " check both. It said: Go away. Now. 2 items could not be restored."))
                .isEqualTo(
                        "Der Server mail.example nimmt Benutzername oder Passwort von anna nicht an. Bitte prüfen Sie"
                                + " beides. Seine Antwort: Go away. Now. 2 Elemente konnten nicht wiederhergestellt werden.");
        assertThat(german.tell("The message can't be read: The server did not answer in time."))
                .isEqualTo("Die Nachricht ist nicht lesbar: Der Server antwortete nicht rechtzeitig.");
        assertThat(german.tell("1 item could not be restored."))
                .isEqualTo("1 Element konnte nicht wiederhergestellt werden.");
    }

    @Test
    @DisplayName("says in the user's language why Microsoft lets nobody in, with the number to look up, and what is missing for what")
    void translatesMicrosoft() {
        assertThat(german.tell("The client secret is wrong. Please enter its value; the secret's id is something else."
                + " (AADSTS7000215)"))
                .isEqualTo("Das Geheimnis der Anwendung ist falsch. Bitte geben Sie seinen Wert ein;"
                        + " die Kennung des Geheimnisses ist etwas anderes. (AADSTS7000215)");
        assertThat(german.tell("The permission Mail.Read is missing: without it mail is not backed up. Please add it to"
                + " the app registration as an application permission and grant the administrator's consent."))
                .startsWith("Die Berechtigung Mail.Read fehlt: Ohne sie wird keine Mail gesichert. Bitte fügen Sie");
    }

    @Test
    @DisplayName("says of a failure what the agent found, or else of which kind it is and the agent's English")
    void translatesFailures() {
        var unknown = "The name mail.example is not known. Please check it, and the network.";
        assertThat(german.say(Said.FAILURE_UNREACHABLE.about(unknown)))
                .isEqualTo("Den Namen mail.example gibt es nicht. Bitte prüfen Sie ihn und das Netz.");
        assertThat(german.say(Said.FAILURE_UNREACHABLE.about("The moon is in the way.")))
                .startsWith("Der Server ist nicht zu erreichen.")
                .endsWith("The moon is in the way.");
        assertThat(german.say(Said.PHASE_PAUSED.about(unknown))).startsWith("Pause: Den Namen");
    }

    @Test
    @DisplayName("has every sentence that the agent tells as text in German, with the same values")
    void knowsAllThatIsTold() {
        var bundle = ResourceBundle.getBundle("dev.strongroom.console.text.told", Locale.GERMANY);

        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(
                Stream.of(Told.values()).map(Told::code).toList());
        assertThat(Told.values()).allSatisfy(told -> {
            var places = told.english().split("%[sd]", -1).length - 1;
            var pattern = bundle.getString(told.code());
            assertThat(pattern).as(told.code()).doesNotContain("'").doesNotContain("{" + places);
            assertThat(IntStream.range(0, places)).as(told.code()).allMatch(place -> pattern.contains("{" + place));
        });
    }

    @Test
    @DisplayName("stays the agent's English when the console does not know the sentence, or knows it otherwise")
    void fallsBack() {
        assertThat(german.tell("Sheep are dreamt of. The connection broke")).isEqualTo(
                "Sheep are dreamt of. The connection broke");
        assertThat(german.say(new Sentence("phase.dreaming", List.of(), "Dreaming of sheep")))
                .isEqualTo("Dreaming of sheep");
        assertThat(german.say(new Sentence("phase.rebuilding", List.of("a", "b"), "Rebuilding a and b")))
                .isEqualTo("Rebuilding a and b");
    }
}
