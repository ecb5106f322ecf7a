@NullMarked
package dev.strongroom.service.secrets;

import org.jspecify.annotations.NullMarked;
