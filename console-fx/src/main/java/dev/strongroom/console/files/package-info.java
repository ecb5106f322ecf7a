/** What was backed up of a drive, as a file manager shows it. */
@NullMarked
package dev.strongroom.console.files;

import org.jspecify.annotations.NullMarked;
