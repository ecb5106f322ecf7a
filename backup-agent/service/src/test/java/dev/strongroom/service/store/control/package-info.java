@NullMarked
package dev.strongroom.service.store.control;

import org.jspecify.annotations.NullMarked;
