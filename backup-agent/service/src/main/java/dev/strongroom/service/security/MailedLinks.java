package dev.strongroom.service.security;

import dev.strongroom.service.mail.Letter;
import dev.strongroom.service.mail.Mails;
import dev.strongroom.service.security.LinkTable.Kind;
import dev.strongroom.service.security.LinkTable.Link;
import dev.strongroom.service.usecase.InvalidInputException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends links by which people show that an address is theirs. Each is good once, for a day. */
final class MailedLinks {
    static final Duration LIFE = Duration.ofHours(24);

    private final LinkTable table;
    private final Mails mails;
    private final String base;
    private final InstantSource clock;
    private final SecureRandom random;

    /** What a letter says around its link. */
    record Wording(String subject, String name, String why, String action, String otherwise) {}

    /** @param base what links begin with */
    MailedLinks(LinkTable table, Mails mails, String base, InstantSource clock, SecureRandom random) {
        this.table = table;
        this.mails = mails;
        this.base = base;
        this.clock = clock;
        this.random = random;
    }

    void send(Kind kind, String subject, String payload, String to, Wording wording) {
        AccessToken code = AccessToken.random(random);
        table.put(new Link(code.hash(), kind, subject, payload, clock.instant().plus(LIFE)));
        String uri = base + "?action=" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "&code="
                + code.value();
        mails.send(to, new Letter(wording.subject(), Letter.greeting(wording.name()), List.of(wording.why()),
                Optional.of(new Letter.Link(wording.action(), uri, code.value())),
                List.of("The link is good once, for 24 hours.", wording.otherwise())));
    }

    /** Takes a link for its one use; {@link InvalidInputException} when it is good no more. */
    Link take(Kind kind, String code) {
        return table.take(kind, new AccessToken(code.strip()).hash(), clock.instant())
                .orElseThrow(() -> new InvalidInputException("code",
                        "This link was used already, or its 24 hours have passed. Ask for a new one."));
    }

    /** Lets a link be used after all: what it was to do was refused. */
    void giveBack(Link link) {
        table.put(link);
    }

    Optional<Link> pending(Kind kind, String subject) {
        return table.pending(kind, subject, clock.instant());
    }

    void discard(Kind kind, String subject) {
        table.discard(kind, subject);
    }
}
