package dev.strongroom.connectors;

import java.util.Arrays;
import java.util.Optional;

/** What a container of a site holds. The words stand in vaults, as the container's special use. */
public enum SiteRole {
    /** What the site is, without what lies in it. */
    SITE("Site"),
    /** The items of a list. */
    LIST("List"),
    /** Whom the site knows: the list that columns of people point into. */
    PEOPLE("People"),
    /** Pages. */
    PAGES("Pages"),
    /** Files. */
    LIBRARY("Library");

    private final String word;

    SiteRole(String word) {
        this.word = word;
    }

    /** As a container keeps it. */
    public String word() {
        return word;
    }

    /** The role of a container; empty for one of something else than a site. */
    public static Optional<SiteRole> of(Container container) {
        return Arrays.stream(values())
                .filter(role -> container.specialUse().equals(Optional.of(role.word)))
                .findFirst();
    }
}
