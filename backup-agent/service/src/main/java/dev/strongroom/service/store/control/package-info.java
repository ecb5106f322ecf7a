/**
 * The tables of the control database. Each store takes the account first and gives nothing of another one; what a store
 * does not find, it does not tell from what it may not show.
 */
@NullMarked
package dev.strongroom.service.store.control;

import org.jspecify.annotations.NullMarked;
