/**
 * The one place where secrets are kept. Envelope encryption: the master key, in a file outside the data directory, seals
 * a key for each account; an account's key seals its secrets (AES-256-GCM, NIST SP 800-38D). Nothing here is ever logged.
 */
@NullMarked
package dev.strongroom.service.secrets;

import org.jspecify.annotations.NullMarked;
