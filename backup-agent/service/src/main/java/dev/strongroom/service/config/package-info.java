/** What an operator configures, and the data directory: one validated record an area, and nothing else reads settings. */
@NullMarked
package dev.strongroom.service.config;

import org.jspecify.annotations.NullMarked;
