@NullMarked
package dev.strongroom.service.main;

import org.jspecify.annotations.NullMarked;
