package dev.strongroom.service.store.control;

import dev.strongroom.model.storage.StorageTargetView;
import java.util.Optional;

/**
 * A storage target with who asks there.
 *
 * @param user the access key's id, the account or the user; empty where there is none
 * @param secretId names the secret
 * @param passphraseSecretId names the passphrase of a private key
 * @param proxyPasswordSecretId names the password of the proxy's user
 */
public record StorageTargetRow(StorageTargetView view, String user, Optional<String> secretId,
        Optional<String> passphraseSecretId, Optional<String> proxyPasswordSecretId) {}
