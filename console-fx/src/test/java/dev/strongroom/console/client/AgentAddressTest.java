package dev.strongroom.console.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An agent's address")
class AgentAddressTest {
    @ParameterizedTest
    @CsvSource({"agent.example,https://agent.example:8443", "10.0.0.7:9000,https://10.0.0.7:9000",
        "https://[::1]:8443/,https://[::1]:8443", "http://127.0.0.1:8080,http://127.0.0.1:8080"})
    @DisplayName("is read from what people type")
    void isRead(String typed, String address) {
        assertThat(AgentAddress.parse(typed)).map(AgentAddress::toString).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://agent.example", "http://127.evil.example", "ftp://agent.example",
        "https://user@agent.example", "two words"})
    @DisplayName("is never plain HTTP to another machine, nor anything odd")
    void isRefused(String typed) {
        assertThat(AgentAddress.parse(typed)).isEmpty();
    }

    @Test
    @DisplayName("without a port has the agents' own")
    void hasAPort() {
        assertThat(AgentAddress.parse("agent").orElseThrow().hostAndPort()).isEqualTo("agent:8443");
    }
}
