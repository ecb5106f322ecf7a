/** What users do, from the first click to what they see. */
@NullMarked
package dev.strongroom.console.flow;

import org.jspecify.annotations.NullMarked;
