package dev.strongroom.simulator.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message of a conversation, as MIME and taken apart. Equal calls give equal answers. */
public final class Letter {
    private final Draft draft;
    private final Optional<String> link;

    /** @param link to a file in the cloud that the letter refers to */
    Letter(Draft draft, Optional<String> link) {
        this.draft = draft;
        this.link = link;
    }

    /** The message with CRLF line ends. */
    public byte[] mime() {
        return MimeWriter.write(draft);
    }

    public String messageId() {
        return draft.messageId();
    }

    public String subject() {
        return draft.subject();
    }

    public Person from() {
        return draft.from();
    }

    public List<Person> to() {
        return draft.to();
    }

    public Instant sent() {
        return draft.sent();
    }

    /** Whether it has an HTML version. */
    public boolean html() {
        return draft.html();
    }

    /** The text: HTML when there is such a version. */
    public String body() {
        return draft.html() ? MimeWriter.html(draft) : plain();
    }

    /** The text without HTML. */
    public String plain() {
        return String.join("\r\n\r\n", draft.paragraphs()) + "\r\n";
    }

    /** Message-IDs of the conversation so far. */
    public List<String> references() {
        return draft.references();
    }

    /** A picture that the HTML shows. */
    public Optional<Attachment> logo() {
        return draft.logo();
    }

    /** The Content-ID of that picture, without brackets. */
    public String logoId() {
        return MimeWriter.LOGO_ID;
    }

    /** Files and messages that hang on it. */
    public List<Attachment> attachments() {
        return draft.attachments();
    }

    /** Where a file lies in the cloud that the letter refers to. */
    public Optional<String> link() {
        return link;
    }
}
