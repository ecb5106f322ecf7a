/** Makes a ZIP of stored messages: .eml files in folders and a manifest, so that nothing is lost. */
@NullMarked
package dev.strongroom.service.recovery.export;

import org.jspecify.annotations.NullMarked;
