/** People and groups of a tenant, and what the application may read of them. */
@NullMarked
package dev.strongroom.connectors.microsoft.directory;

import org.jspecify.annotations.NullMarked;
