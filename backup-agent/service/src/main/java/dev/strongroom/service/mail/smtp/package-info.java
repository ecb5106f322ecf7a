/** Sending by SMTP. */
@NullMarked
package dev.strongroom.service.mail.smtp;

import org.jspecify.annotations.NullMarked;
