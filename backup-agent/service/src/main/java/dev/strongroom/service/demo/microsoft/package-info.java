/**
 * The demo's story of a tenant of Microsoft 365. What the tenant holds is read from Graph itself, by nothing that the
 * connector uses, so that the comparison can fail.
 */
@NullMarked
package dev.strongroom.service.demo.microsoft;

import org.jspecify.annotations.NullMarked;
