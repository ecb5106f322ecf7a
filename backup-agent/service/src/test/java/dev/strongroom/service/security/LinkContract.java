package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.security.LinkTable.Kind;
import dev.strongroom.service.security.LinkTable.Link;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link LinkTable} keeps to. */
@DisplayName("Links of e-mails")
public abstract class LinkContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** An empty table. */
    protected abstract LinkTable table();

    @Test
    void areGoodOnce() {
        table().put(link("a", "ann"));

        assertThat(table().take(Kind.INVITATION, "a", NOW)).contains(link("a", "ann"));
        assertThat(table().take(Kind.INVITATION, "a", NOW)).isEmpty();
    }

    @Test
    void areGoodForTheirKindUntilTheyExpire() {
        table().put(link("a", "ann"));

        assertThat(table().take(Kind.PASSWORD_RESET, "a", NOW)).isEmpty();
        assertThat(table().pending(Kind.INVITATION, "ann", NOW)).isPresent();
        assertThat(table().pending(Kind.INVITATION, "ann", NOW.plusSeconds(60))).isEmpty();
        assertThat(table().take(Kind.INVITATION, "a", NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void endWithTheNextOneOfTheirKindAndSubject() {
        table().put(link("a", "ann"));
        table().put(link("b", "bob"));

        table().put(link("c", "ann"));

        assertThat(table().take(Kind.INVITATION, "a", NOW)).isEmpty();
        assertThat(table().take(Kind.INVITATION, "b", NOW)).isPresent();
        assertThat(table().take(Kind.INVITATION, "c", NOW)).isPresent();
    }

    @Test
    void areDiscardedAndForgotten() {
        table().put(link("a", "ann"));
        table().put(link("b", "bob"));

        table().discard(Kind.INVITATION, "ann");
        assertThat(table().pending(Kind.INVITATION, "ann", NOW)).isEmpty();
        table().removeExpired(NOW.plusSeconds(60));
        assertThat(table().take(Kind.INVITATION, "b", NOW)).isEmpty();
    }

    private static Link link(String hash, String subject) {
        return new Link(hash, Kind.INVITATION, subject, "payload", NOW.plusSeconds(60));
    }
}
