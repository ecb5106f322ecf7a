/**
 * Reads items from mail and cloud providers and writes them back; one package for each provider.
 */
@NullMarked
package dev.strongroom.connectors;

import org.jspecify.annotations.NullMarked;
