package dev.strongroom.service.mail;

import java.util.List;
import java.util.Optional;

/** What an e-mail says, before it has a form. Hidden by {@code toString}, as its link opens something. */
public record Letter(String subject, String greeting, List<String> before, Optional<Link> link, List<String> after) {
    /**
     * What the reader is to do.
     *
     * @param code what a console takes in the place of the link
     */
    public record Link(String title, String uri, String code) {
        @Override
        public String toString() {
            return "Link[title=" + title + "]";
        }
    }

    public Letter {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** One that asks for nothing. */
    public static Letter notice(String subject, String name, String... paragraphs) {
        return new Letter(subject, greeting(name), List.of(paragraphs), Optional.empty(), List.of());
    }

    /** How a reader is greeted. */
    public static String greeting(String name) {
        return name.isBlank() ? "Good day," : "Good day, " + name + ",";
    }

    @Override
    public String toString() {
        return "Letter[subject=" + subject + "]";
    }
}
