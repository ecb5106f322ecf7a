@NullMarked
package dev.strongroom.service.page;

import org.jspecify.annotations.NullMarked;
