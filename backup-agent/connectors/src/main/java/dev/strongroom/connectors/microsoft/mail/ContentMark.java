package dev.strongroom.connectors.microsoft.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a restored message keeps of the bytes that it was written from: Exchange makes a message of its own of their parts,
 * and gives back other bytes. Kept in a named property of the message, e.g. {@code 1 whole 5123 9f86d081… 3f2504e0-…}.
 *
 * @param size in bytes
 * @param sha256 in hex
 * @param writer names the writing of it, so that one whose answer was lost is found
 */
record ContentMark(Stage stage, long size, String sha256, String writer) {
    /** The property's id, as Graph spells those of a namespace. */
    static final String PROPERTY = "String {8f1c6a52-3d0e-4c0b-9a43-5b1c7e2f9d10} Name StrongroomContent";

    private static final Pattern FORM =
            Pattern.compile("1 (part|whole|anonymous) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f-]{1,64})");

    /** How much of the message is there. */
    enum Stage {
        /** Attachments are missing yet. */
        PART,
        /** All of it. */
        WHOLE,
        /** All of it, and it came without a Message-ID. */
        ANONYMOUS
    }

    /** Reads a mark; empty for what is none. */
    static Optional<ContentMark> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ContentMark(Stage.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
                Long.parseLong(form.group(2)), form.group(3), form.group(4)));
    }

    String text() {
        return "1 " + stage.name().toLowerCase(Locale.ROOT) + " " + size + " " + sha256 + " " + writer;
    }

    ContentMark at(Stage other) {
        return new ContentMark(other, size, sha256, writer);
    }
}
