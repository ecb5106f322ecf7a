/** Finding what was backed up: restore points, folders, messages, preview, selection. */
@NullMarked
package dev.strongroom.console.recovery;

import org.jspecify.annotations.NullMarked;
