package dev.strongroom.simulator.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message before it is written as MIME.
 *
 * @param references the Message-IDs of the conversation so far, oldest first
 * @param paragraphs the text, lines within a paragraph parted by CRLF
 * @param html whether an HTML version goes with the text
 * @param logo a picture that the HTML version shows, inline
 */
record Draft(String messageId, Person from, List<Person> to, Instant sent, String subject, Language language,
        List<String> references, List<String> paragraphs, boolean html, Optional<Attachment> logo,
        List<Attachment> attachments) {}
