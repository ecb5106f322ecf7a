/** Files streamed to clients, whole or in part. */
@NullMarked
package dev.strongroom.service.rest.file;

import org.jspecify.annotations.NullMarked;
