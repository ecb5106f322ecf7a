/** The wizard that adds a backup task. */
@NullMarked
package dev.strongroom.console.addtask;

import org.jspecify.annotations.NullMarked;
