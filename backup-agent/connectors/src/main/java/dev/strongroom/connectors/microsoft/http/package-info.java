/** The HTTP connections that signing in and Graph share. */
@NullMarked
package dev.strongroom.connectors.microsoft.http;

import org.jspecify.annotations.NullMarked;
