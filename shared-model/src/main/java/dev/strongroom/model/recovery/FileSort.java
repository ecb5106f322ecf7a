package dev.strongroom.model.recovery;

/** What the files of a folder are sorted by; folders come first in any case. */
public enum FileSort {
    NAME, MODIFIED, SIZE, AUTHOR
}
