@NullMarked
package dev.strongroom.service.storage;

import org.jspecify.annotations.NullMarked;
