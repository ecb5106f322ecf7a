@NullMarked
package dev.strongroom.connectors.microsoft.site;

import org.jspecify.annotations.NullMarked;
