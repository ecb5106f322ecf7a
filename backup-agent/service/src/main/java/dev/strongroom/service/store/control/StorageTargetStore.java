package dev.strongroom.service.store.control;

import dev.strongroom.model.storage.BucketLookup;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageProxy;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.service.page.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Where accounts' vaults lie. */
public final class StorageTargetStore {
    private final ControlDatabase database;

    public StorageTargetStore(ControlDatabase database) {
        this.database = database;
    }

    /** Adds a target; {@link dev.strongroom.service.store.DatabaseException.Conflicts} when its name is taken. */
    public void add(String accountId, StorageTargetRow target, Instant now) {
        StorageTargetView view = target.view();
        database.run(h -> bound(target, h.createUpdate("""
                INSERT INTO storage_target (account_id, id, name, kind, location, region, endpoint, host_key, sign_in,
                  sign_in_user, secret_id, passphrase_secret_id, bucket_lookup, certificate_authority, proxy_host,
                  proxy_port, proxy_user, proxy_password_secret_id, created_at)
                VALUES (:account, :id, :name, :kind, :location, :region, :endpoint, :hostKey, :signIn,
                  :user, :secret, :passphrase, :lookup, :authority, :proxyHost, :proxyPort, :proxyUser, :proxyPassword,
                  :now)"""))
                .bind("account", accountId)
                .bind("id", view.id())
                .bind("name", view.name())
                .bind("kind", view.kind().name())
                .bind("location", view.location())
                .bind("now", now.toEpochMilli())
                .execute());
    }

    /** Keeps how to sign in to a target from now on. */
    public void signIn(String accountId, StorageTargetRow target) {
        database.run(h -> bound(target, h.createUpdate("""
                UPDATE storage_target SET region = :region, endpoint = :endpoint, host_key = :hostKey,
                  sign_in = :signIn, sign_in_user = :user, secret_id = :secret, passphrase_secret_id = :passphrase,
                  bucket_lookup = :lookup, certificate_authority = :authority, proxy_host = :proxyHost,
                  proxy_port = :proxyPort, proxy_user = :proxyUser, proxy_password_secret_id = :proxyPassword
                WHERE account_id = :account AND id = :id"""))
                .bind("account", accountId)
                .bind("id", target.view().id())
                .execute());
    }

    /** With its options and how to sign in to it. */
    private static Update bound(StorageTargetRow target, Update update) {
        StorageTargetView view = target.view();
        return update.bind("region", view.options().region())
                .bind("endpoint", view.options().endpoint())
                .bind("hostKey", view.options().hostKey())
                .bind("signIn", view.signIn().name())
                .bind("user", target.user())
                .bind("secret", target.secretId())
                .bind("passphrase", target.passphraseSecretId())
                .bind("lookup", Column.name(view.options().bucketLookup()))
                .bind("authority", view.options().certificateAuthority())
                .bind("proxyHost", view.options().proxy().map(StorageProxy::host))
                .bind("proxyPort", view.options().proxy().map(StorageProxy::port))
                .bind("proxyUser", view.options().proxy().map(StorageProxy::user))
                .bind("proxyPassword", target.proxyPasswordSecretId());
    }

    /** A target of the account. */
    public Optional<StorageTargetRow> find(String accountId, String id) {
        return database.read(h -> h.createQuery("SELECT * FROM storage_target WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> target(row))
                .findOne());
    }

    /** The account's targets by name, after the cursor. */
    public List<StorageTargetView> list(String accountId, Optional<PageCursor> after, int limit) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM storage_target WHERE account_id = :account AND (name, id) > (:key, :id)
                ORDER BY name, id LIMIT :limit""")
                .bind("account", accountId)
                .bind("key", after.map(PageCursor::key).orElse(""))
                .bind("id", after.map(PageCursor::id).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> target(row).view())
                .list());
    }

    /** The account's oldest target. */
    public Optional<StorageTargetRow> first(String accountId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM storage_target WHERE account_id = :account ORDER BY created_at, id LIMIT 1""")
                .bind("account", accountId)
                .map((row, context) -> target(row))
                .findOne());
    }

    private static StorageTargetRow target(ResultSet row) throws SQLException {
        StorageOptions options = new StorageOptions(Column.optionalString(row, "region"),
                Column.optionalString(row, "endpoint"), Column.optionalString(row, "host_key"),
                Column.optionalEnum(row, "bucket_lookup", BucketLookup.class),
                Column.optionalString(row, "certificate_authority"), proxy(row));
        return new StorageTargetRow(
                new StorageTargetView(row.getString("id"), row.getString("name"),
                        StorageKind.valueOf(row.getString("kind")), row.getString("location"), options,
                        StorageCredentials.Method.valueOf(row.getString("sign_in"))),
                row.getString("sign_in_user"), Column.optionalString(row, "secret_id"),
                Column.optionalString(row, "passphrase_secret_id"),
                Column.optionalString(row, "proxy_password_secret_id"));
    }

    private static Optional<StorageProxy> proxy(ResultSet row) throws SQLException {
        Optional<String> host = Column.optionalString(row, "proxy_host");
        return host.isPresent()
                ? Optional.of(new StorageProxy(host.get(), row.getInt("proxy_port"), row.getString("proxy_user")))
                : Optional.empty();
    }
}
