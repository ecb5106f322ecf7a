package dev.strongroom.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailAddressTest {
    @Test
    @DisplayName("Addresses come with their names, quoted, encoded or without any")
    void names() {
        assertThat(MailAddress.list(
                "\"Berg, Anna \\\"A\\\"\" <anna@harbour.example>, =?UTF-8?Q?J=C3=BCrgen?= <j@x.example>, bare@x.example"))
                .isEqualTo(List.of(new MailAddress("Berg, Anna \"A\"", "anna@harbour.example"),
                        new MailAddress("Jürgen", "j@x.example"), new MailAddress("", "bare@x.example")));
    }

    @Test
    @DisplayName("Groups are opened and comments are left out")
    void groups() {
        assertThat(MailAddress.list("Team: a@x.example (her (own)), B <b@x.example>; c@x.example"))
                .isEqualTo(List.of(new MailAddress("", "a@x.example"), new MailAddress("B", "b@x.example"),
                        new MailAddress("", "c@x.example")));
        assertThat(MailAddress.list("undisclosed-recipients:;")).isEmpty();
    }

    @Test
    @DisplayName("What makes no sense is a name, and nothing is lost by a bracket that is not closed")
    void nonsense() {
        assertThat(MailAddress.list("Mail System")).isEqualTo(List.of(new MailAddress("Mail System", "")));
        assertThat(MailAddress.list("Anna <anna@x.example"))
                .isEqualTo(List.of(new MailAddress("Anna", "anna@x.example")));
        assertThat(MailAddress.list(" , ,")).isEmpty();
    }
}
