package dev.strongroom.service.demo.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the demo loses of a mailbox")
class LossTest {
    private static final List<String> INBOX = List.of("Inbox");
    private static final List<String> PROJECT = List.of("Projects", "Quay");

    private static final List<TenantItem> MAIL = List.of(item(INBOX, "Hello", "1"), item(INBOX, "Hello", "2"),
            item(INBOX, "Invoice", "3"), item(PROJECT, "Plan", "4"), item(List.of("Projects", "Pier"), "Pier", "5"),
            item(PROJECT, "Plan", "6"));

    private final Loss loss = Loss.of(new TenantMail(), MAIL);

    private static TenantItem item(List<String> folder, String title, String fields) {
        return new TenantItem(folder, "messages/" + fields, title, fields, fields);
    }

    @Test
    @DisplayName("is the fullest of the deepest folders, and one message that can be found by its subject")
    void chosen() {
        assertThat(loss.folder()).isEqualTo(PROJECT);
        assertThat(loss.inFolder()).extracting(TenantItem::restored).containsExactly("4", "6");
        assertThat(loss.single().title()).isEqualTo("Invoice");
    }

    @Test
    @DisplayName("is told from what came back: what is missing, what changed, and what is there twice")
    void compared() {
        assertThat(loss.differences(MAIL)).isZero();
        assertThat(loss.differences(MAIL.subList(1, MAIL.size()))).isOne();
        assertThat(loss.differences(Stream.concat(MAIL.stream(), MAIL.stream().limit(1)).toList())).isOne();
        assertThat(loss.differences(
                Stream.concat(MAIL.stream().skip(1), Stream.of(item(INBOX, "Hello", "changed"))).toList()))
                .isEqualTo(2);
    }
}
