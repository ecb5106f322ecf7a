package dev.strongroom.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void saysOneAsOneAndAllElseAsMany() {
        assertThat(Counted.of(1, "entry", "entries")).isEqualTo("1 entry");
        assertThat(Counted.of(0, "entry", "entries")).isEqualTo("0 entries");
        assertThat(Counted.of(2, "entry", "entries")).isEqualTo("2 entries");
    }
}
