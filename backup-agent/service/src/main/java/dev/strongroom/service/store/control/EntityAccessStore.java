package dev.strongroom.service.store.control;

import java.util.List;
import java.util.Optional;

/** Which entities have Limited Access, and which have whose address. */
public final class EntityAccessStore {
    private final ControlDatabase database;

    public EntityAccessStore(ControlDatabase database) {
        this.database = database;
    }

    /** Whether an entity of the account has Limited Access; empty when there is no such entity. */
    public Optional<Boolean> limited(String accountId, String entityId) {
        return database.read(h -> h.createQuery("""
                SELECT limited_access FROM entity WHERE account_id = :account AND id = :id""")
                .bind("account", accountId)
                .bind("id", entityId)
                .mapTo(Boolean.class)
                .findOne());
    }

    /** Sets or takes away Limited Access. */
    public void limit(String accountId, String entityId, boolean limited) {
        database.run(h -> h.execute("UPDATE entity SET limited_access = ? WHERE account_id = ? AND id = ?", limited,
                accountId, entityId));
    }

    /** The ids of the account's entities of this address, whatever the case of its letters. */
    public List<String> ofAddress(String accountId, String address) {
        return database.read(h -> h.createQuery("""
                SELECT id FROM entity WHERE account_id = :account AND lower(address) = lower(:address)
                ORDER BY name, id""")
                .bind("account", accountId)
                .bind("address", address)
                .mapTo(String.class)
                .list());
    }
}
