package dev.strongroom.vault.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A pattern")
class PathPatternTest {
    @ParameterizedTest(name = "{0} means {1}: {2}")
    @CsvSource({"*.eml,/home/anna/a.eml,true", "*.eml,/home/anna/a.txt,false", "/home,/home/anna/a.txt,true",
        "/anna,/home/anna,false", "anna/a?.txt,/home/anna/ab.txt,true", "/home/**/z,/home/a/b/c/z,true",
        "/home/**/z,/home/z,true", "/home/**/z,/var/z,false", "[a-c].txt,/b.txt,true", "[a-c].txt,/d.txt,false",
        "a.b,/axb,false", "home/anna,/home,false"})
    @DisplayName("means what it does for restic")
    void matches(String pattern, String path, boolean expected) {
        assertThat(PathPattern.parse(pattern).matches(Arrays.asList(path.substring(1).split("/"))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("that names nothing is refused")
    void refusesNothing() {
        assertThatThrownBy(() -> PathPattern.parse("//")).isInstanceOf(IllegalArgumentException.class);
    }
}
