package dev.strongroom.console.addtask;

/** The steps of the wizard, in their order. */
enum AddTaskStep {
    SERVER, MAILBOXES, TEST, STORAGE, SCHEDULE, SUMMARY
}
