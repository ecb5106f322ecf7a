/** Names that any file system takes, and back. */
@NullMarked
package dev.strongroom.formats.names;

import org.jspecify.annotations.NullMarked;
