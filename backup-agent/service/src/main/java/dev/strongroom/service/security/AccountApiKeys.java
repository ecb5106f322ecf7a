package dev.strongroom.service.security;

import dev.strongroom.model.access.ApiKeySecret;
import dev.strongroom.model.access.ApiKeyView;
import dev.strongroom.model.access.ApiToken;
import dev.strongroom.model.access.ClientCredentials;
import dev.strongroom.model.access.NewApiKey;
import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ApiKeys;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys for programs, and what their tokens open. A token lasts an hour. Thread-safe. */
public final class AccountApiKeys implements ApiKeys {
    private static final Duration TOKEN = Duration.ofHours(1);

    private final ApiKeyTable keys;
    private final UserDirectory users;
    private final AuditSink audit;
    private final SignInThrottle throttle;
    private final InstantSource clock;
    private final SecureRandom random;

    AccountApiKeys(SignInParts parts, SignInThrottle throttle) {
        this.keys = parts.keys();
        this.users = parts.users();
        this.audit = parts.audit();
        this.throttle = throttle;
        this.clock = parts.clock();
        this.random = parts.random();
    }

    @Override
    public List<ApiKeyView> list(RequestScope scope) {
        scope.require(Permission.MANAGE_API_KEYS);
        return keys.ofAccount(scope.account()).stream().map(AccountApiKeys::view).toList();
    }

    @Override
    public ApiKeySecret add(RequestScope scope, NewApiKey wanted) {
        scope.require(Permission.MANAGE_API_KEYS);
        Grants grants = GrantNames.grants("permissions", wanted.permissions());
        if (!scope.grants().covers(grants)) {
            throw new ForbiddenException("A key may do nothing that you may not.");
        }
        // By a key itself it would outlive its revocation.
        StoredUser maker = users.find(scope.userId())
                .orElseThrow(() -> new ForbiddenException("Only a user makes keys."));
        AccessToken secret = AccessToken.random(random);
        Instant now = clock.instant();
        StoredApiKey key = new StoredApiKey(UUID.randomUUID().toString(), scope.account(), wanted.name().strip(),
                secret.hash(), grants, maker.id(), maker.name(), now, now.plus(Duration.ofDays(wanted.days())),
                Optional.empty());
        keys.add(key);
        audit.done(scope, AuditActivity.API_KEY_CHANGED, key.name(), "Made for " + wanted.days() + " days: "
                + grants.text());
        return new ApiKeySecret(view(key), secret.value());
    }

    @Override
    public void revoke(RequestScope scope, String clientId) {
        scope.require(Permission.MANAGE_API_KEYS);
        String name = keys.find(clientId).map(StoredApiKey::name).orElse("");
        if (!keys.remove(scope.account(), clientId)) {
            throw new NotFoundException("There is no such key in this account.");
        }
        audit.done(scope, AuditActivity.API_KEY_CHANGED, name, "Revoked");
    }

    /** A token for a key; the same refusal for an unknown key and a wrong secret. */
    ApiToken issue(ClientCredentials credentials, SignInOrigin origin) {
        ClientAddress address = ClientAddress.of(origin.address());
        String attempt = "key " + credentials.clientId();
        throttle.begin(address, attempt);
        Instant now = clock.instant();
        StoredApiKey key = keys.find(credentials.clientId())
                .filter(known -> known.validAt(now) && isSecret(known, credentials.clientSecret()))
                .orElseThrow(() -> new SignInRefusedException(
                        "The client id or the client secret is not right, or the key has expired."));
        throttle.succeeded(address, attempt);
        AccessToken token = AccessToken.random(random);
        Instant until = now.plus(TOKEN);
        Instant expiresAt = until.isBefore(key.expiresAt()) ? until : key.expiresAt();
        keys.removeExpired(now);
        keys.addToken(key.id(), token.hash(), now, expiresAt);
        return new ApiToken(token.value(), expiresAt);
    }

    private static boolean isSecret(StoredApiKey key, String secret) {
        return MessageDigest.isEqual(key.secretHash().getBytes(StandardCharsets.US_ASCII),
                new AccessToken(secret).hash().getBytes(StandardCharsets.US_ASCII));
    }

    /** What a key's token opens; empty when it is none. */
    Optional<RequestScope> scope(String accessToken, Optional<String> accountId) {
        return keys.findByToken(new AccessToken(accessToken).hash(), clock.instant())
                .map(key -> scope(key, accountId));
    }

    private RequestScope scope(StoredApiKey key, Optional<String> accountId) {
        if (accountId.filter(id -> !id.equals(key.accountId())).isPresent()) {
            throw new NotFoundException("There is no such account, or it is not open to you.");
        }
        // A key may do nothing that its maker may not do now, and nothing at all once they are gone.
        Grants mine = users.find(key.createdBy())
                .filter(user -> user.state() == UserState.ACTIVE && user.accounts().contains(key.accountId()))
                .map(user -> user.rights().granted())
                .orElseThrow(SessionTokens::ended);
        return new RequestScope("key " + key.id(), "API key " + key.name(), accountId, key.grants().and(mine),
                new Reach.AllButLimited(), Optional.empty(), Optional.empty());
    }

    private static ApiKeyView view(StoredApiKey key) {
        return new ApiKeyView(key.id(), key.name(), GrantNames.names(key.grants()), key.createdByName(),
                key.createdAt(), key.expiresAt(), key.usedAt());
    }
}
