/** What an agent says about itself. */
@NullMarked
package dev.strongroom.model.agent;

import org.jspecify.annotations.NullMarked;
