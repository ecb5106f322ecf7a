@NullMarked
package dev.strongroom.formats.sidecar;

import org.jspecify.annotations.NullMarked;
