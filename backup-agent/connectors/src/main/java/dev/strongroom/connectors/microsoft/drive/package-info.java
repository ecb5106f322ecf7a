/** Reads drives: OneDrive, and the libraries of sites. */
@NullMarked
package dev.strongroom.connectors.microsoft.drive;

import org.jspecify.annotations.NullMarked;
