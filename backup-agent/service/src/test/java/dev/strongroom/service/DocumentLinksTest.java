package dev.strongroom.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The documents")
class DocumentLinksTest {
    private static final Path ROOT = Path.of(System.getProperty("strongroom.root"));
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern SOURCE = Pattern.compile("`([\\w/-]+/src/main/java/[\\w/]+\\.java)`");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")),
                    files.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("link only to what is there")
    void linkToWhatIsThere(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(LINK.matcher(text).results().map(link -> document.resolveSibling(link.group(1))))
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(SOURCE.matcher(text).results().map(source -> ROOT.resolve("backup-agent").resolve(source.group(1))))
                .allSatisfy(file -> assertThat(file).exists());
    }
}
