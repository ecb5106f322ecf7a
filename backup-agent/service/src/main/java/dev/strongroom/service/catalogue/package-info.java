/**
 * The item catalogue: one disposable SQLite file for each entity, in which any restore point can be browsed. All of it can be
 * rebuilt from the vault.
 */
@NullMarked
package dev.strongroom.service.catalogue;

import org.jspecify.annotations.NullMarked;
