package dev.strongroom.service.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/operator/configuration.md")
class ConfigurationDocumentTest {
    private static final Path ROOT = Path.of(System.getProperty("strongroom.root"));
    private static final Pattern CODE = Pattern.compile("new StartRefusedException\\(\\s*\"([a-z-]+)\"");

    @Test
    void listsEveryKeyAndNoOther() throws IOException {
        NavigableSet<String> listed = new TreeSet<>();
        rows("## When it does not start", false).forEach(row -> listed.addAll(List.of(row.split(", ", -1))));
        NavigableSet<String> keys = new TreeSet<>();
        keys("", AgentConfig.class).forEach(keys::add);

        assertThat(listed).isEqualTo(keys);
    }

    @Test
    void explainsEveryCodeOfAnAgentThatDoesNotStart() throws IOException {
        NavigableSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("backup-agent/service/src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().map(match -> match.group(1)).forEach(codes::add);
            }
        }

        NavigableSet<String> explained = new TreeSet<>();
        rows("## When it does not start", true).forEach(explained::add);
        assertThat(explained).isEqualTo(codes);
    }

    /** The first cells of the tables' rows before or behind a heading, without their marks. */
    private static Stream<String> rows(String heading, boolean behind) throws IOException {
        String text = Files.readString(ROOT.resolve("docs/operator/configuration.md"));
        int border = text.indexOf(heading);
        return Pattern.compile("(?m)^\\| (`[^|]+`) \\|")
                .matcher(behind ? text.substring(border) : text.substring(0, border))
                .results()
                .map(match -> match.group(1).replace("`", ""));
    }

    private static Stream<String> keys(String prefix, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> keys(prefix, component));
    }

    private static Stream<String> keys(String prefix, RecordComponent component) {
        String key = prefix + component.getName();
        Class<?> type = component.getGenericType() instanceof ParameterizedType optional
                && optional.getActualTypeArguments()[0] instanceof Class<?> part && part.isRecord()
                        ? part
                        : component.getType();
        return type.isRecord() ? keys(key + ".", type) : Stream.of(key);
    }
}
