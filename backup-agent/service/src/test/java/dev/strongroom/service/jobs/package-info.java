@NullMarked
package dev.strongroom.service.jobs;

import org.jspecify.annotations.NullMarked;
