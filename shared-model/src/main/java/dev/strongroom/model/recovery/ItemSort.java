package dev.strongroom.model.recovery;

/** What a folder's list is sorted by. */
public enum ItemSort {
    DATE, FROM, SUBJECT, SIZE
}
