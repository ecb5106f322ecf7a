package dev.strongroom.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.microsoft.CredentialKind;
import dev.strongroom.console.navigation.Section;
import dev.strongroom.console.theme.ThemeChoice;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.recovery.ExportFormat;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.storage.BucketLookup;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.text.Said;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The resource bundles")
class BundleTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final String BUNDLES = "resources/dev/strongroom/console/text/";
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+){2,})(?<!\\.example)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([a-z0-9.-]+)\"");

    @Test
    @DisplayName("have every key that the sources use, and no other")
    void holdWhatIsUsed() throws IOException {
        var english = load("console.properties").stringPropertyNames();
        var used = new TreeSet<>(used(english));
        constants().forEach(constant -> used.add(Texts.keyOf(constant)));
        Stream.of(Said.values()).forEach(said -> used.add(Texts.SAID + said.code()));
        english.stream().filter(key -> key.startsWith("enum.")).filter(key -> ofHiddenEnum(key)).forEach(used::add);

        assertThat(used).as("keys without a text").allMatch(english::contains);
        assertThat(english).as("texts without a use").allMatch(used::contains);
    }

    @Test
    @DisplayName("have the same keys in every language")
    void agree() throws IOException {
        assertThat(load("console_de.properties").stringPropertyNames())
                .isEqualTo(load("console.properties").stringPropertyNames());
    }

    @Test
    @DisplayName("use the typographic apostrophe, because the straight one is MessageFormat's own")
    void holdNoStraightApostrophe() throws IOException {
        for (var file : Set.of("console.properties", "console_de.properties")) {
            assertThat(load(file).values()).noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    @DisplayName("put the same values into the texts of every language")
    void haveTheSamePlaces() throws IOException {
        var german = load("console_de.properties");
        load("console.properties").forEach((key, text) -> assertThat(places(german.getProperty(key.toString())))
                .as(key.toString())
                .isEqualTo(places(text.toString())));
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Words of constants that only their own package sees. */
    private static boolean ofHiddenEnum(String key) {
        return key.matches("enum\\.(kind|add-task-step|restore-step|target-kind|target)\\..*");
    }

    private static Stream<Enum<?>> constants() {
        return Stream.of(JobKind.values(), JobStatus.values(), Outcome.values(), EntityStatus.values(),
                ConnectionState.values(), ServiceKind.values(), ImapSecurity.values(), ImapLogin.Method.values(),
                Schedule.Frequency.values(), RestoreMethod.values(), ExportFormat.values(), Section.values(),
                ThemeChoice.values(),
                JobQuery.Order.values(), StorageKind.values(), StorageCredentials.Method.values(),
                BucketLookup.values(), TenantPart.values(), CredentialKind.values()).flatMap(Stream::of);
    }

    private static Set<String> used(Set<String> known) throws IOException {
        var features = known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var pattern = file.toString().endsWith(".java") ? IN_JAVA : IN_FXML;
                if (file.toString().matches(".*\\.(java|fxml)")) {
                    pattern.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .filter(key -> features.contains(key.substring(0, key.indexOf('.'))))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SOURCES.resolve(BUNDLES + name))) {
            properties.load(reader);
        }
        return properties;
    }
}
