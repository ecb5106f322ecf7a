/** JSON bodies, read strictly and checked before a resource sees them. */
@NullMarked
package dev.strongroom.service.rest.json;

import org.jspecify.annotations.NullMarked;
