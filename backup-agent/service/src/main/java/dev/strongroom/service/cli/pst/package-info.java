/** Commands for Outlook files, which need neither an agent nor a vault. */
@NullMarked
package dev.strongroom.service.cli.pst;

import org.jspecify.annotations.NullMarked;
