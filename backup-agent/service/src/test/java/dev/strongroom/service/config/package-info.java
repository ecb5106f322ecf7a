@NullMarked
package dev.strongroom.service.config;

import org.jspecify.annotations.NullMarked;
