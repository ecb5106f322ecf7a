package dev.strongroom.console.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Server-sent events")
class EventParserTest {
    private final EventParser parser = new EventParser();

    @Test
    @DisplayName("end with an empty line, their data lines joined")
    void joinDataLines() {
        assertThat(parser.line("event: job")).isEmpty();
        assertThat(parser.line("data: {\"a\":")).isEmpty();
        assertThat(parser.line("data:1}")).isEmpty();
        assertThat(parser.line("")).contains("{\"a\":\n1}");
    }

    @Test
    @DisplayName("are not made of comments and empty lines")
    void passOverComments() {
        assertThat(parser.line(": still here")).isEmpty();
        assertThat(parser.line("")).isEmpty();
    }
}
