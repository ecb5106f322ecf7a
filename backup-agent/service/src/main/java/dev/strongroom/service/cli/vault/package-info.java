/** Commands that look after a vault itself. */
@NullMarked
package dev.strongroom.service.cli.vault;

import org.jspecify.annotations.NullMarked;
