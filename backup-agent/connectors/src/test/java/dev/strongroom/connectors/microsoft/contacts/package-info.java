@NullMarked
package dev.strongroom.connectors.microsoft.contacts;

import org.jspecify.annotations.NullMarked;
