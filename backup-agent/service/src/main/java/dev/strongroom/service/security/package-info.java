/**
 * Who may come in: users and their passwords, sessions and their tokens. A password is kept as an Argon2id hash, a token
 * as a SHA-256 hash; neither is ever logged.
 */
@NullMarked
package dev.strongroom.service.security;

import org.jspecify.annotations.NullMarked;
