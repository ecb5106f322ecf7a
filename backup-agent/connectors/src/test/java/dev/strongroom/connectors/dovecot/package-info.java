/**
 * A real Dovecot for tests, on loopback and ports of its own. In the module's test jar, so that other modules' tests can
 * use it.
 */
@NullMarked
package dev.strongroom.connectors.dovecot;

import org.jspecify.annotations.NullMarked;
