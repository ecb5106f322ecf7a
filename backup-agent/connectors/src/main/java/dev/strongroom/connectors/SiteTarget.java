package dev.strongroom.connectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes into one site. What is stored is given as the source told it, in the connector's own words. One thread. */
public interface SiteTarget extends SignedInEntity {
    /** How something that is stored meets what is there. */
    enum Meeting {
        /** What is there stays as it is. */
        BYPASS,
        /** What is there and is another gets what is stored. */
        REPLACE,
        /** What is stored comes beside what is there. */
        DUPLICATE
    }

    /**
     * What became of something that is stored.
     *
     * @param written false when it is there already, or stays as it is
     * @param lost what is not as it was stored, each in a sentence
     */
    record Outcome(boolean written, List<String> lost) {
        public Outcome {
            lost = List.copyOf(lost);
        }
    }

    /** A list, or the pages, into which things are written. */
    interface Part {
        /** What of the part itself could not be made as it was stored, each in a sentence. */
        List<String> lost();

        /**
         * Writes one thing.
         *
         * @param states what it was, oldest first, and at last what it is
         * @throws RefusedException when this thing can't be written; others can
         */
        Outcome write(List<byte[]> states, Meeting meeting) throws ConnectorException, InterruptedException;
    }

    /** The site at this path below, when there is one: nobody can make one through Microsoft Graph. */
    Optional<SiteTarget> below(List<String> path) throws ConnectorException, InterruptedException;

    /** The library of this name in addresses or for people; made where there is none. Closing it is not needed. */
    DriveTarget library(String name) throws ConnectorException, InterruptedException;

    /**
     * In which order lists are to be written, so that those that others look up come first.
     *
     * @param schemas the properties of each stored list's state
     * @return places in {@code schemas}
     */
    List<Integer> order(List<Map<String, String>> schemas);

    /** Tells one of the people that the stored site knew, so that columns of people can name them here. */
    void person(byte[] stored) throws ConnectorException, InterruptedException;

    /**
     * The list of the stored one's title; made where there is none, and given the columns that it lacks.
     *
     * @param schema the properties of the stored list's state
     * @param suffix stands behind the title; empty for the list of the title itself
     */
    Part list(Map<String, String> schema, String suffix) throws ConnectorException, InterruptedException;

    /**
     * The site's pages.
     *
     * @param prefix stands before each page's name; empty to keep the names
     * @param suffix stands behind the names of duplicates
     */
    Part pages(String prefix, String suffix) throws ConnectorException, InterruptedException;
}
