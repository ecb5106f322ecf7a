package dev.strongroom.pst.check;

/** The id of a page and where it lies. */
record PageRef(long id, long position) {}
