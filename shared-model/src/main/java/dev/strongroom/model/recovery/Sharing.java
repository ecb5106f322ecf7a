package dev.strongroom.model.recovery;

/** Whether what is restored of a drive is shared again, as it was. Nobody is told in any case. */
public enum Sharing {
    WITH, WITHOUT
}
