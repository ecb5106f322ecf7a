/** What every story of the demo needs: an agent that is spoken to by its REST API alone, simulated providers, and words. */
@NullMarked
package dev.strongroom.service.demo.stage;

import org.jspecify.annotations.NullMarked;
