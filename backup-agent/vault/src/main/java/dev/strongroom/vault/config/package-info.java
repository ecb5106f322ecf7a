/** What a vault is: its identity, its format and where its files are cut. */
@NullMarked
package dev.strongroom.vault.config;

import org.jspecify.annotations.NullMarked;
