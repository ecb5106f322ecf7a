/** Partners, customer accounts and users as the API shows them. */
@NullMarked
package dev.strongroom.model.account;

import org.jspecify.annotations.NullMarked;
