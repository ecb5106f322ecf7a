package dev.strongroom.formats.mime;

import java.time.Instant;
import java.util.Optional;

/**
 * What lists show of a message. Texts are decoded, hold no control characters and no half surrogate pairs, and are at
 * most 1,000 characters long.
 *
 * @param messageId the Message-ID header with its brackets, or an empty string
 * @param from the From header as people read it
 * @param to all To headers
 * @param sent the Date header, when it can be read
 * @param attachments how many parts are attachments; those of attached messages don't count
 */
public record Envelope(String messageId, String from, String to, String subject, Optional<Instant> sent,
        int attachments) {}
