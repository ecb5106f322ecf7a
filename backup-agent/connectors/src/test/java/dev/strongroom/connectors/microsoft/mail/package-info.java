@NullMarked
package dev.strongroom.connectors.microsoft.mail;

import org.jspecify.annotations.NullMarked;
