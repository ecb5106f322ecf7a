/** The resources of /api/v1, each a thin translation for one use case. */
@NullMarked
package dev.strongroom.service.rest.resource;

import org.jspecify.annotations.NullMarked;
