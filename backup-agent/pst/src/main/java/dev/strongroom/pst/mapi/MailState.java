package dev.strongroom.pst.mapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a mailbox knows of a message beside its bytes.
 *
 * @param flagged for follow-up
 * @param received when it came into the mailbox
 */
public record MailState(boolean read, boolean answered, boolean forwarded, boolean flagged, boolean draft,
        List<String> categories, Optional<Instant> received) {
    /** A message of which nothing is known but that somebody kept it: it counts as read. */
    public static final MailState KEPT = new MailState(true, false, false, false, false, List.of(), Optional.empty());

    public MailState {
        categories = List.copyOf(categories);
    }
}
