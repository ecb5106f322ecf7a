package dev.strongroom.service.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.security.AddressSpan;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Trusted proxies")
class TrustedProxiesTest {
    private final TrustedProxies proxies =
            new TrustedProxies(AddressSpan.parseAll("10.0.0.1, 10.0.1.0/24").orElseThrow());

    @Test
    @DisplayName("say where a request came from by what they added")
    void sayWhereItCameFrom() {
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9, 10.0.1.7"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9", "10.0.1.7"))).isEqualTo("203.0.113.9");
    }

    @Test
    @DisplayName("are not fooled by what the client itself put before")
    void areNotFooled() {
        assertThat(proxies.client("10.0.0.1", List.of("192.0.2.1, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.1", List.of("nonsense, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9, nonsense"))).isEqualTo("10.0.0.1");
    }

    @Test
    @DisplayName("alone are believed")
    void aloneAreBelieved() {
        assertThat(proxies.client("203.0.113.9", List.of("192.0.2.1"))).isEqualTo("203.0.113.9");
        assertThat(TrustedProxies.NONE.client("10.0.0.1", List.of("192.0.2.1"))).isEqualTo("10.0.0.1");
    }
}
