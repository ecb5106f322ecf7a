@NullMarked
package dev.strongroom.service.task;

import org.jspecify.annotations.NullMarked;
