/** What the agent says to people, so that clients can say it in their language. */
@NullMarked
package dev.strongroom.model.text;

import org.jspecify.annotations.NullMarked;
