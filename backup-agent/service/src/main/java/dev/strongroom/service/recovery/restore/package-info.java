/**
 * Writes stored messages to a mailbox so that a repeated, canceled or killed run duplicates nothing and loses nothing:
 * what was done stands in a journal, and what is in doubt is looked up at the mailbox. docs/recovery.md tells the rules.
 */
@NullMarked
package dev.strongroom.service.recovery.restore;

import org.jspecify.annotations.NullMarked;
