package dev.strongroom.service.store.control;

import dev.strongroom.model.task.ImapLogin;
import java.util.Optional;

/**
 * How to sign in to an entity.
 *
 * @param secretId empty when the user has to sign in again
 */
public record EntityLogin(String user, ImapLogin.Method method, Optional<String> secretId) {}
