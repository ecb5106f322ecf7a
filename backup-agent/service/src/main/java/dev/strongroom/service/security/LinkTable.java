package dev.strongroom.service.security;

import java.time.Instant;
import java.util.Optional;

/** What links in e-mails open; threads and errors as for {@link UserDirectory}. */
public interface LinkTable {
    /** What a link is for. */
    enum Kind {
        SIGN_UP, INVITATION, PASSWORD_RESET, EMAIL_CHANGE
    }

    /**
     * A link that was sent.
     *
     * @param hash SHA-256 of its code
     * @param subject whose: a user's id, or the address of somebody who is none yet
     * @param payload what it brings, e.g. the new address
     */
    record Link(String hash, Kind kind, String subject, String payload, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[kind=" + kind + ", subject=" + subject + "]";
        }
    }

    /** Keeps a link; earlier ones of the kind and the subject are good no more. */
    void put(Link link);

    /** Takes a link for its one use; empty when there is none, or when it has expired. */
    Optional<Link> take(Kind kind, String hash, Instant now);

    /** The link of the kind that the subject was sent and has not used. */
    Optional<Link> pending(Kind kind, String subject, Instant now);

    /** Forgets the link of the kind that the subject was sent. */
    void discard(Kind kind, String subject);

    /** Forgets links that ended by then. */
    void removeExpired(Instant now);
}
