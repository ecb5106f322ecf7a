/** Mail folders, messages and their attachments. */
@NullMarked
package dev.strongroom.simulator.microsoft.mail;

import org.jspecify.annotations.NullMarked;
