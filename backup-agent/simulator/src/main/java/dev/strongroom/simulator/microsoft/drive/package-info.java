/** Drives: folders and files with versions, permissions and links, their deltas, downloads and uploads. */
@NullMarked
package dev.strongroom.simulator.microsoft.drive;

import org.jspecify.annotations.NullMarked;
