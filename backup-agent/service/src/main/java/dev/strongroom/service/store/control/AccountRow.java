package dev.strongroom.service.store.control;

import dev.strongroom.model.account.AccountView;
import java.util.Optional;

/**
 * A customer account.
 *
 * @param recoveryKeySecretId the secret that holds its recovery key; empty only while the first start is under way
 */
public record AccountRow(String id, String partnerId, String name, Optional<String> recoveryKeySecretId) {
    /** As the API shows it. */
    public AccountView view() {
        return new AccountView(id, name, partnerId);
    }
}
