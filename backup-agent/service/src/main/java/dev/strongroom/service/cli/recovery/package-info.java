/** Browsing a vault, restoring and exporting from it without an agent. */
@NullMarked
package dev.strongroom.service.cli.recovery;

import org.jspecify.annotations.NullMarked;
