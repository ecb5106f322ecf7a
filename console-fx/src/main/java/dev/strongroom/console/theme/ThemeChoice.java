package dev.strongroom.console.theme;

/** What the user wants. */
public enum ThemeChoice {
    /** As the desktop is set, and when that changes, at once. */
    SYSTEM, LIGHT, DARK
}
