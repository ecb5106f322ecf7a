/** The connector against a simulated tenant. */
@NullMarked
package dev.strongroom.connectors.microsoft;

import org.jspecify.annotations.NullMarked;
