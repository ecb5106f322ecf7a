@NullMarked
package dev.strongroom.connectors;

import org.jspecify.annotations.NullMarked;
