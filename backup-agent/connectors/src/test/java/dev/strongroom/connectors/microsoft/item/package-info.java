@NullMarked
package dev.strongroom.connectors.microsoft.item;

import org.jspecify.annotations.NullMarked;
