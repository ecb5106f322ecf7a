/** The completeness ledger of one run. */
@NullMarked
package dev.strongroom.console.ledger;

import org.jspecify.annotations.NullMarked;
