package dev.strongroom.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.service.rest.problem.ProblemKind;
import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/problems.md")
class ProblemCodesTest {
    private static final Path ROOT = Path.of(System.getProperty("strongroom.root"));
    private static final Pattern HEADING = Pattern.compile("^### `([a-z0-9-]+)`", Pattern.MULTILINE);
    /** How use cases name a code: of their own type, or that of what failed below. */
    private static final Pattern IN_SOURCE = Pattern
            .compile("(?:\\bsuper|new UnavailableException)\\(\\s*\"([a-z]+(?:-[a-z0-9]+)*)\"");

    @Test
    void explainsEveryCodeThatTheProgramCanAnswerAndNoOther() throws IOException {
        NavigableSet<String> codes = new TreeSet<>();
        Stream.of(ProblemKind.values()).map(ProblemKind::code).forEach(codes::add);
        Stream.of(VaultException.class, ConnectorException.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .map(ProblemCodesTest::code)
                .forEach(codes::add);
        addCodesOfSource(codes);

        assertThat(explained()).containsExactlyElementsOf(codes);
    }

    private static NavigableSet<String> explained() throws IOException {
        NavigableSet<String> explained = new TreeSet<>();
        Matcher matcher = HEADING.matcher(Files.readString(ROOT.resolve("docs/problems.md")));
        while (matcher.find()) {
            explained.add(matcher.group(1));
        }
        return explained;
    }

    private static void addCodesOfSource(NavigableSet<String> codes) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("backup-agent/service/src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = IN_SOURCE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
    }

    /** As {@link VaultException#code} and {@link ConnectorException#code} make it. */
    private static String code(Class<?> type) {
        return type.getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
