/** What the agent did: backups, restores and exports. */
@NullMarked
package dev.strongroom.model.activity;

import org.jspecify.annotations.NullMarked;
