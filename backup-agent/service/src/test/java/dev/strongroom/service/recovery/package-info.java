/** What tests of recovery share: stored mailboxes, and mailboxes to restore to. */
@NullMarked
package dev.strongroom.service.recovery;

import org.jspecify.annotations.NullMarked;
