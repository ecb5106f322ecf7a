/** E-mails of the agent: letters, the outbox in the control database, and the way out. */
@NullMarked
package dev.strongroom.service.mail;

import org.jspecify.annotations.NullMarked;
