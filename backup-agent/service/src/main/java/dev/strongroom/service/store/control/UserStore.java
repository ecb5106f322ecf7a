package dev.strongroom.service.store.control;

import dev.strongroom.model.account.UserRole;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.security.StoredUser;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.usecase.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
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

    private static StoredUser user(Handle h, ResultSet row) throws SQLException {
        String id = row.getString("id");
        Set<String> accounts = new HashSet<>(
                h.createQuery("SELECT account_id FROM user_account WHERE user_id = :user")
                        .bind("user", id)
                        .mapTo(String.class)
                        .list());
        return new StoredUser(id, row.getString("email"), row.getString("name"),
                UserRole.valueOf(row.getString("role")),
                permissions(row.getString("permissions")), accounts, row.getString("password_hash"),
                row.getBoolean("password_change_required"));
    }

    private static Set<Permission> permissions(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Permission::valueOf)
                .collect(Collectors.toSet());
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
        h.createUpdate("""
                INSERT INTO app_user (id, email, name, role, permissions, password_hash, password_change_required,
                  created_at)
                VALUES (:id, :email, :name, :role, :permissions, :hash, :change, :now)""")
                .bind("id", user.id())
                .bind("email", user.email())
                .bind("name", user.name())
                .bind("role", user.role().name())
                .bind("permissions",
                        user.permissions().stream().map(Permission::name).sorted().collect(Collectors.joining(",")))
                .bind("hash", user.passwordHash())
                .bind("change", user.passwordChangeRequired())
                .bind("now", clock.millis())
                .execute();
        user.accounts()
                .forEach(account -> h.execute("INSERT INTO user_account (user_id, account_id) VALUES (?, ?)", user.id(),
                        account));
    }

    @Override
    public void setPassword(String userId, String passwordHash, boolean changeRequired) {
        database.run(h -> {
            h.createUpdate("""
                    UPDATE app_user SET password_hash = :hash, password_change_required = :change WHERE id = :id""")
                    .bind("hash", passwordHash)
                    .bind("change", changeRequired)
                    .bind("id", userId)
                    .execute();
            h.execute("DELETE FROM session WHERE user_id = ?", userId);
        });
    }
}
