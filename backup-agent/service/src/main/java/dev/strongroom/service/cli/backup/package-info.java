/** Backing up one account without an agent. */
@NullMarked
package dev.strongroom.service.cli.backup;

import org.jspecify.annotations.NullMarked;
