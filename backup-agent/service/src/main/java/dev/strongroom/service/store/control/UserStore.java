package dev.strongroom.service.store.control;

import dev.strongroom.model.account.UserRole;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.PartnerPermission;
import dev.strongroom.service.scope.PartnerRights;
import dev.strongroom.service.security.StoredPassword;
import dev.strongroom.service.security.StoredUser;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.security.UserRights;
import dev.strongroom.service.security.UserState;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.usecase.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Users and the accounts that they may open. */
public final class UserStore implements UserDirectory {
    private final ControlDatabase database;
    private final InstantSource clock;

    public UserStore(ControlDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean isEmpty() {
        return database.read(h -> h.createQuery("SELECT NOT EXISTS (SELECT 1 FROM app_user)")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<StoredUser> findByEmail(String email) {
        return database.read(h -> find(h, h.createQuery("SELECT * FROM app_user WHERE email = :key"), email));
    }

    @Override
    public Optional<StoredUser> find(String userId) {
        return database.read(h -> find(h, h.createQuery("SELECT * FROM app_user WHERE id = :key"), userId));
    }

    private static Optional<StoredUser> find(Handle h, Query query, String key) {
        return query.bind("key", key).map((row, context) -> user(h, row)).findOne();
    }

    static StoredUser user(Handle h, ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<PartnerRights> partner = partner(row);
        return new StoredUser(id, row.getString("email"), row.getString("name"),
                new UserRights(UserRole.valueOf(row.getString("role")), Grants.parse(row.getString("permissions")),
                        partner),
                accounts(h, id, partner),
                ids(h, "SELECT account_id FROM user_account WHERE user_id = :key AND standing = 'PRIMARY'", id),
                new StoredPassword(row.getString("password_hash"),
                        row.getBoolean("password_change_required")
                                ? StoredPassword.Use.ONE_TIME
                                : StoredPassword.Use.OWN,
                        Column.instant(row, "password_set_at")),
                UserState.valueOf(row.getString("state")));
    }

    private static Set<String> accounts(Handle h, String userId, Optional<PartnerRights> partner) {
        return partner.filter(rights -> rights.accounts() == PartnerRights.Accounts.ALL)
                .map(rights -> ids(h, "SELECT id FROM account WHERE partner_id = :key", rights.partnerId()))
                .orElseGet(() -> ids(h, "SELECT account_id FROM user_account WHERE user_id = :key", userId));
    }

    private static Set<String> ids(Handle h, String query, String key) {
        return Set.copyOf(h.createQuery(query).bind("key", key).mapTo(String.class).list());
    }

    private static Optional<PartnerRights> partner(ResultSet row) throws SQLException {
        Optional<String> id = Column.optionalString(row, "partner_id");
        Set<PartnerPermission> permissions = Arrays.stream(row.getString("partner_permissions").split(","))
                .filter(name -> !name.isEmpty())
                .map(PartnerPermission::valueOf)
                .collect(Collectors.toSet());
        PartnerRights.Accounts accounts = PartnerRights.Accounts.valueOf(row.getString("partner_accounts"));
        return id.map(partner -> new PartnerRights(partner, permissions, accounts));
    }

    @Override
    public void add(StoredUser user) {
        try {
            database.run(h -> insert(h, user));
        } catch (DatabaseException.Conflicts taken) {
            throw new ConflictException("Somebody has the address " + user.email() + " already. Choose another one.");
        }
    }

    private void insert(Handle h, StoredUser user) {
        Optional<PartnerRights> partner = user.rights().partner();
        h.createUpdate("""
                INSERT INTO app_user (id, email, name, role, permissions, password_hash, password_change_required,
                  password_set_at, state, partner_id, partner_permissions, partner_accounts, created_at)
                VALUES (:id, :email, :name, :role, :permissions, :hash, :change, :since, :state, :partner,
                  :partnerPermissions, :partnerAccounts, :now)""")
                .bind("id", user.id())
                .bind("email", user.email())
                .bind("name", user.name())
                .bind("role", user.rights().role().name())
                .bind("permissions", user.rights().grants().text())
                .bind("hash", user.password().hash())
                .bind("change", user.passwordChangeRequired())
                .bind("since", user.password().since().toEpochMilli())
                .bind("state", user.state().name())
                .bind("partner", partner.map(PartnerRights::partnerId))
                .bind("partnerPermissions", partner.map(rights -> String.join(",", Column.names(rights.permissions())))
                        .orElse(""))
                .bind("partnerAccounts",
                        partner.map(PartnerRights::accounts).orElse(PartnerRights.Accounts.NAMED).name())
                .bind("now", clock.millis())
                .execute();
        insertAccounts(h, user);
    }

    private static void insertAccounts(Handle h, StoredUser user) {
        user.accounts()
                .forEach(account -> h.execute(
                        "INSERT INTO user_account (user_id, account_id, standing) VALUES (?, ?, ?)", user.id(),
                        account, user.primaryOf().contains(account) ? "PRIMARY" : "SECONDARY"));
    }

    @Override
    public List<StoredUser> ofAccount(String accountId) {
        return database.read(h -> h.createQuery("""
                SELECT u.* FROM app_user u JOIN user_account a ON a.user_id = u.id
                WHERE a.account_id = :account ORDER BY u.email""")
                .bind("account", accountId)
                .map((row, context) -> user(h, row))
                .list());
    }

    @Override
    public void change(StoredUser user) {
        try {
            database.run(h -> {
                h.createUpdate("""
                        UPDATE app_user SET email = :email, name = :name, role = :role, permissions = :permissions,
                          state = :state
                        WHERE id = :id""")
                        .bind("email", user.email())
                        .bind("name", user.name())
                        .bind("role", user.rights().role().name())
                        .bind("permissions", user.rights().grants().text())
                        .bind("state", user.state().name())
                        .bind("id", user.id())
                        .execute();
                h.execute("DELETE FROM user_account WHERE user_id = ?", user.id());
                insertAccounts(h, user);
            });
        } catch (DatabaseException.Conflicts taken) {
            throw new ConflictException("Somebody has the address " + user.email() + " already. Choose another one.");
        }
    }

    @Override
    public void remove(String userId) {
        database.run(h -> h.execute("DELETE FROM app_user WHERE id = ?", userId));
    }

    @Override
    public void setPassword(String userId, StoredPassword password) {
        database.run(h -> {
            h.createUpdate("""
                    UPDATE app_user SET password_hash = :hash, password_change_required = :change,
                      password_set_at = :since
                    WHERE id = :id""")
                    .bind("hash", password.hash())
                    .bind("change", password.use() == StoredPassword.Use.ONE_TIME)
                    .bind("since", password.since().toEpochMilli())
                    .bind("id", userId)
                    .execute();
            h.execute("DELETE FROM session WHERE user_id = ?", userId);
            if (password.use() == StoredPassword.Use.OWN) {
                remember(h, userId, password);
            }
        });
    }

    private static void remember(Handle h, String userId, StoredPassword password) {
        h.execute("INSERT INTO former_password (user_id, set_at, hash) VALUES (?, ?, ?)", userId,
                password.since().toEpochMilli(), password.hash());
        h.execute("""
                DELETE FROM former_password WHERE user_id = ? AND rowid NOT IN (
                  SELECT rowid FROM former_password WHERE user_id = ? ORDER BY set_at DESC, rowid DESC LIMIT 5)""",
                userId, userId);
    }

    @Override
    public List<String> formerPasswords(String userId) {
        return database.read(h -> h.createQuery("""
                SELECT hash FROM former_password WHERE user_id = :user ORDER BY set_at DESC, rowid DESC LIMIT 5""")
                .bind("user", userId)
                .mapTo(String.class)
                .list());
    }
}
