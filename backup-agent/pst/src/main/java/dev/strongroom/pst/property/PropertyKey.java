package dev.strongroom.pst.property;

/** What tells a property from others: a number that MAPI fixes, or a name that each file gives a number to. */
public sealed interface PropertyKey permits PropertyId, PropertyName {}
