package dev.strongroom.service.config;

import java.nio.file.Path;

/**
 * Where the key to all stored secrets lies.
 *
 * @param masterKey a file outside the data directory; made at the first start
 */
public record SecretsConfig(Path masterKey) {}
