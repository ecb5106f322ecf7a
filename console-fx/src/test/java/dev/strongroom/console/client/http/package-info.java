/** Tests of the package of the same name. */
@NullMarked
package dev.strongroom.console.client.http;

import org.jspecify.annotations.NullMarked;
