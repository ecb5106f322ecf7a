/** The OpenAPI document, made from the resources themselves. */
@NullMarked
package dev.strongroom.service.rest.openapi;

import org.jspecify.annotations.NullMarked;
