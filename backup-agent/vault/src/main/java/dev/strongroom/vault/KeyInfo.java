package dev.strongroom.vault;

import dev.strongroom.vault.blob.Digest;
import java.time.Instant;

/**
 * A password of a vault, without the password.
 *
 * @param id of its file
 * @param user for people: who or what it is for
 * @param host for people: where it was made
 * @param inUse whether this vault was opened with it
 */
public record KeyInfo(Digest id, Instant created, String user, String host, boolean inUse) {}
