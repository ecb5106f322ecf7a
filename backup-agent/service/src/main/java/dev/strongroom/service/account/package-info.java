/** Customer accounts: the first one, and the copies of the control database in the account vault. */
@NullMarked
package dev.strongroom.service.account;

import org.jspecify.annotations.NullMarked;
