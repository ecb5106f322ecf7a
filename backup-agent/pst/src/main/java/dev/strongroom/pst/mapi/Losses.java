package dev.strongroom.pst.mapi;

/** Is told what a source has and an Outlook file can't hold, or holds in another way. */
@FunctionalInterface
public interface Losses {
    /**
     * Takes note of something.
     *
     * @param item what it belongs to, as people know it
     * @param what a sentence
     */
    void lost(String item, String what);
}
