/** Words, numbers and times as the user reads them. */
@NullMarked
package dev.strongroom.console.text;

import org.jspecify.annotations.NullMarked;
