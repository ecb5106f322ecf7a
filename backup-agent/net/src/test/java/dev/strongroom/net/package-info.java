@NullMarked
package dev.strongroom.net;

import org.jspecify.annotations.NullMarked;
