/** Use cases in memory, to test the API and its clients without an agent behind it. */
@NullMarked
package dev.strongroom.service.rest.fakes;

import org.jspecify.annotations.NullMarked;
