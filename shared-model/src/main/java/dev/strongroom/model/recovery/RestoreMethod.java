package dev.strongroom.model.recovery;

/** What a restore does with what is already there. */
public enum RestoreMethod {
    /** Into a dated folder of its own; nothing that is there is touched. */
    NON_DESTRUCTIVE,
    /** Into the original folders; an item that is there already stays and is not written again. */
    BYPASS,
    /** Into the original folders; an item that is there already is replaced by the stored one. */
    REPLACE,
    /** Files only, into the original folders; where a name is there, the stored file comes beside it with the time in its name. */
    DUPLICATE
}
