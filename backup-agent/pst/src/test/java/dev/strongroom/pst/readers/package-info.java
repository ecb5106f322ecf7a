/** Programs that nobody here wrote read files that are written here. */
@NullMarked
package dev.strongroom.pst.readers;

import org.jspecify.annotations.NullMarked;
