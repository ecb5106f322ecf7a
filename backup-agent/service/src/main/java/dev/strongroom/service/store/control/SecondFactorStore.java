package dev.strongroom.service.store.control;

import dev.strongroom.service.security.SecondFactorTable;
import dev.strongroom.service.security.StoredSecondFactor;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Second factors and recovery codes. */
public final class SecondFactorStore implements SecondFactorTable {
    private final ControlDatabase database;

    public SecondFactorStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<StoredSecondFactor> find(String userId) {
        return database.read(h -> h.createQuery("SELECT * FROM second_factor WHERE user_id = :user")
                .bind("user", userId)
                .map((row, context) -> new StoredSecondFactor(row.getBytes("sealed"),
                        row.getBoolean("active")
                                ? StoredSecondFactor.State.ACTIVE
                                : StoredSecondFactor.State.PENDING))
                .findOne());
    }

    @Override
    public void begin(String userId, byte[] sealed) {
        database.run(h -> {
            remove(h, userId);
            h.execute("INSERT INTO second_factor (user_id, sealed) VALUES (?, ?)", userId, sealed);
        });
    }

    @Override
    public void activate(String userId, List<String> recoveryHashes) {
        database.run(h -> {
            h.execute("UPDATE second_factor SET active = 1 WHERE user_id = ?", userId);
            replaceRecovery(h, userId, recoveryHashes);
        });
    }

    @Override
    public boolean take(String userId, long step) {
        return database.write(h -> h.execute(
                "UPDATE second_factor SET last_step = ? WHERE user_id = ? AND last_step < ?", step, userId, step)) == 1;
    }

    @Override
    public boolean takeRecovery(String userId, String hash) {
        return database.write(
                h -> h.execute("DELETE FROM recovery_code WHERE user_id = ? AND hash = ?", userId, hash)) == 1;
    }

    @Override
    public int recoveryCodes(String userId) {
        return database.read(h -> h.createQuery("SELECT count(*) FROM recovery_code WHERE user_id = :user")
                .bind("user", userId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void replaceRecovery(String userId, List<String> hashes) {
        database.run(h -> replaceRecovery(h, userId, hashes));
    }

    private static void replaceRecovery(Handle h, String userId, List<String> hashes) {
        h.execute("DELETE FROM recovery_code WHERE user_id = ?", userId);
        hashes.forEach(hash -> h.execute("INSERT INTO recovery_code (user_id, hash) VALUES (?, ?)", userId, hash));
    }

    @Override
    public void remove(String userId) {
        database.run(h -> remove(h, userId));
    }

    private static void remove(Handle h, String userId) {
        h.execute("DELETE FROM recovery_code WHERE user_id = ?", userId);
        h.execute("DELETE FROM second_factor WHERE user_id = ?", userId);
    }
}
