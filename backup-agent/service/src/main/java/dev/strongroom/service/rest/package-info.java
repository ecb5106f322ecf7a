/** The REST API of the agent: translates HTTP for the use cases and holds no logic of its own. */
@NullMarked
package dev.strongroom.service.rest;

import org.jspecify.annotations.NullMarked;
