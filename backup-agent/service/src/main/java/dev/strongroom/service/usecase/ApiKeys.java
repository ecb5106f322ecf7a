package dev.strongroom.service.usecase;

import dev.strongroom.model.access.ApiKeySecret;
import dev.strongroom.model.access.ApiKeyView;
import dev.strongroom.model.access.NewApiKey;
import dev.strongroom.service.scope.RequestScope;
import java.util.List;

/** Keys for programs. */
public interface ApiKeys {
    /** The account's keys, oldest first. */
    List<ApiKeyView> list(RequestScope scope);

    /** Makes a key that may do nothing which the caller may not; its secret is told in this answer alone. */
    ApiKeySecret add(RequestScope scope, NewApiKey key);

    /** Ends a key with all its tokens. */
    void revoke(RequestScope scope, String clientId);
}
