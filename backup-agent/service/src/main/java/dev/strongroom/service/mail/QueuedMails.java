package dev.strongroom.service.mail;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.secrets.Seal;
import dev.strongroom.service.secrets.SecretUnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters by way of the outbox: a crash loses none, and a mail server that is away gets them later. Tried again after 1, 2,
 * 4 … minutes up to an hour, for a day. In the outbox they lie sealed, since their links open something.
 */
public final class QueuedMails implements Mails {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedMails.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Outbox outbox;
    private final MailWay way;
    private final Seal seal;
    private final AuditSink audit;
    private final InstantSource clock;

    public QueuedMails(Outbox outbox, MailWay way, Seal seal, AuditSink audit, InstantSource clock) {
        this.outbox = outbox;
        this.way = way;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void send(String to, Letter letter) {
        String id = UUID.randomUUID().toString();
        outbox.add(id, new Outbox.Sealed(seal.seal(place(id), WrittenLetter.of(to, letter).json())), clock.instant());
    }

    /** Sends what is due; called by the agent's clock, by one thread at a time. */
    public void deliver() {
        outbox.due(clock.instant(), AT_ONCE).forEach(this::deliver);
    }

    private void deliver(Outbox.Waiting waiting) {
        try {
            way.send(WrittenLetter.parse(seal.open(place(waiting.id()), waiting.letter().bytes())));
            outbox.remove(waiting.id());
        } catch (MailFailedException e) {
            LOG.warn("{}. Tried {} times so far.", e.getMessage(), waiting.attempts() + 1);
            postpone(waiting);
        } catch (SecretUnreadableException e) {
            LOG.warn("A letter in the outbox was sealed by another master key and is given up.", e);
            giveUp(waiting);
        }
    }

    private void postpone(Outbox.Waiting waiting) {
        Instant now = clock.instant();
        if (!now.isBefore(waiting.since().plus(LONGEST))) {
            giveUp(waiting);
        } else {
            outbox.postpone(waiting.id(),
                    now.plus(Duration.ofMinutes(Math.min(60, 1L << Math.min(waiting.attempts(), MOST_DOUBLINGS)))));
        }
    }

    private void giveUp(Outbox.Waiting waiting) {
        outbox.remove(waiting.id());
        audit.add(new AuditEntry(Optional.empty(), "", "Strongroom", AuditActivity.NOTIFICATION, "E-mail",
                "An e-mail could not be sent for a day and was given up", AuditEntry.Status.FAILED));
    }

    private static String place(String id) {
        return "letter\0" + id;
    }
}
