@NullMarked
package dev.strongroom.connectors.imap;

import org.jspecify.annotations.NullMarked;
