@NullMarked
package dev.strongroom.service.account;

import org.jspecify.annotations.NullMarked;
