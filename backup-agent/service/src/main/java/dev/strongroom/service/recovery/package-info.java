/**
 * Browsing, previewing, restoring and exporting what was backed up. {@code browse} lists, {@code preview} opens one
 * message, {@code restore} writes to a mailbox, {@code export} makes a ZIP; docs/recovery.md says what each of them
 * promises.
 */
@NullMarked
package dev.strongroom.service.recovery;

import org.jspecify.annotations.NullMarked;
