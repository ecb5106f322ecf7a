package dev.strongroom.console.restore;

/** The steps of the wizard, in their order. */
enum RestoreStep {
    HOW, WHERE, CONFIRM
}
