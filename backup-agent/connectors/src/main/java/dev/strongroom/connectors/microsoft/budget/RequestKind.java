package dev.strongroom.connectors.microsoft.budget;

/** What a request is for. */
public enum RequestKind {
    /** A folder, or the folders of a mailbox. */
    FOLDERS,
    /** A page of what changed in a folder. */
    DELTA,
    /** An item's content. */
    CONTENT,
    /** One item's properties. */
    ITEM,
    /** A change: an item, a folder or a part of one is written or removed. */
    WRITE,
    /** A page of people or groups. */
    DIRECTORY
}
