package dev.strongroom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A proxy")
class HttpProxyTest {
    @ParameterizedTest
    @CsvSource({"proxy,http://proxy:3128", "proxy.example,http://proxy.example:3128", "10.0.0.7,http://10.0.0.7:3128",
        "::1,http://[::1]:3128", "[::1],http://[::1]:3128"})
    @DisplayName("is named by a name or an address")
    void isNamed(String host, URI uri) {
        assertThat(HttpProxy.isHost(host)).isTrue();
        assertThat(new HttpProxy(host, 3128).uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://proxy", "proxy:3128", "anna@proxy", "my proxy", "my_proxy", "proxy/"})
    @DisplayName("is not named by what is no host")
    void isNoHost(String text) {
        assertThat(HttpProxy.isHost(text)).isFalse();
    }

    @Test
    @DisplayName("is told who asks, and tells nobody else")
    void signsIn() {
        HttpProxy proxy = new HttpProxy("proxy.example", 3128, "Aladdin", "open sesame");

        assertThat(proxy.signsIn()).isTrue();
        assertThat(proxy.authorization()).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="); // RFC 7617, section 2
        assertThat(proxy).hasToString("proxy.example:3128");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    @DisplayName("has a port")
    void hasPort(int port) {
        assertThatThrownBy(() -> new HttpProxy("proxy.example", port)).isInstanceOf(IllegalArgumentException.class);
    }
}
