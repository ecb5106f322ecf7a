package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A span of addresses")
class AddressSpanTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"192.0.2.1 | 192.0.2.1", "192.0.2.1-192.0.2.9 | 192.0.2.9",
        "10.0.0.0/8 | 10.255.255.255", "10.1.2.3/8 | 10.0.0.0", "0.0.0.0/0 | 255.255.255.255",
        "192.0.2.7/32 | 192.0.2.7", "2001:db8::/32 | 2001:db8:ffff::1", "2001:db8::1-2001:db8::f | 2001:db8::a",
        "10.1.0.0/16 | ::ffff:10.1.2.3", "::ffff:10.1.2.3 | 10.1.2.3", "fe80::/10 | fe80::1%eth0",
        "198.51.100.1, 192.0.2.0/24 | 192.0.2.44", "::/0 | 2001:db8::1", "128.0.0.0/1 | 200.0.0.1"})
    void holds(String span, String address) {
        assertThat(AddressSpan.parseAll(span).orElseThrow()).anyMatch(one -> one.holds(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"192.0.2.1 | 192.0.2.2", "192.0.2.1-192.0.2.9 | 192.0.2.10",
        "10.0.0.0/8 | 11.0.0.0", "2001:db8::/32 | 2001:db9::1", "0.0.0.0/0 | 2001:db8::1", "::/0 | 192.0.2.1",
        "10.1.0.0/16 | ::ffff:10.2.0.1", "192.0.2.1 | no address"})
    @DisplayName("does not hold")
    void doesNotHold(String span, String address) {
        assertThat(AddressSpan.parseAll(span).orElseThrow()).noneMatch(one -> one.holds(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "192.0.2.1,", "192.0.2.9-192.0.2.1", "192.0.2.1-2001:db8::1",
        "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "300.1.1.1", "10.0.0"})
    @DisplayName("is not read from")
    void isNotReadFrom(String text) {
        assertThat(AddressSpan.parseAll(text)).isEmpty();
    }
}
