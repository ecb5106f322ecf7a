/** What the tests of the formats share. */
@NullMarked
package dev.strongroom.formats;

import org.jspecify.annotations.NullMarked;
