/** The JSON files that lie beside stored items: all that a faithful restore, a rebuild and the next increment need. */
@NullMarked
package dev.strongroom.formats.sidecar;

import org.jspecify.annotations.NullMarked;
