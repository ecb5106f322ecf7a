package dev.strongroom.pst.convert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file holds, by its name. */
public enum FileKind {
    /** A message (RFC 5322). */
    MAIL(".eml"),
    /** A person or a list of people (RFC 2426, 6350). */
    CARD(".vcf"),
    /** Events, tasks and entries of a journal (RFC 5545). */
    CALENDAR(".ics"),
    /** A note (vNote). */
    NOTE(".vnt");

    private final String extension;

    FileKind(String extension) {
        this.extension = extension;
    }

    /** The kind of a file; empty for one that can't be converted. */
    static Optional<FileKind> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> name.endsWith(kind.extension)).findFirst();
    }
}
