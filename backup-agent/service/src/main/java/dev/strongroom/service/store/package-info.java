/**
 * SQLite: opening, migrating, reading and writing a database file, and the threads that do it. The tables of the control
 * database are in {@code store.control}.
 */
@NullMarked
package dev.strongroom.service.store;

import org.jspecify.annotations.NullMarked;
