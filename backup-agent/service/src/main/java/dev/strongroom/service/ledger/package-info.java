/**
 * The completeness ledger: for each container of each run, what the source holds, what the vault holds, and every
 * difference with its reason.
 */
@NullMarked
package dev.strongroom.service.ledger;

import org.jspecify.annotations.NullMarked;
