package dev.strongroom.vault.key;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.KeyInfo;
import dev.strongroom.vault.Keys;
import dev.strongroom.vault.NoVaultException;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.WrongPasswordException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.ScryptParameters;
import dev.strongroom.vault.file.DamagedObjectException;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.lock.Host;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key files of a vault, one of which was opened. Thread-safe. Closing it overwrites the master key. */
public final class KeyRing implements Keys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final ObjectStore store;
    private final ScryptParameters cost;
    private final InstantSource clock;
    private final Host here;
    private final MasterKey master;
    private Digest inUse;

    private KeyRing(ObjectStore store, ScryptParameters cost, InstantSource clock, Host here, MasterKey master,
            Digest inUse) {
        this.store = store;
        this.cost = cost;
        this.clock = clock;
        this.here = here;
        this.master = master;
        this.inUse = inUse;
    }

    /** Makes the first password of a new vault. */
    public static KeyRing create(ObjectStore store, Password password, ScryptParameters cost, InstantSource clock,
            Host here) throws VaultException {
        MasterKey master = MasterKey.random();
        try {
            KeyFile first = KeyFile.wrap(master, password, cost, clock.instant(), here);
            return new KeyRing(store, cost, clock, here, master, write(store, first));
        } catch (VaultException | RuntimeException e) {
            master.close();
            throw e;
        }
    }

    /**
     * Opens a key that this password opens.
     *
     * @param fits whether a master key is the vault's; one that is not is left from a creation that was interrupted
     */
    public static KeyRing open(ObjectStore store, Password password, ScryptParameters cost, InstantSource clock,
            Host here, Predicate<MasterKey> fits) throws VaultException {
        Optional<VaultException> damage = Optional.empty();
        List<Digest> ids = ids(store);
        for (Digest id : ids) {
            try {
                Optional<MasterKey> master = read(store, id).open(password);
                if (master.isPresent() && fits.test(master.get())) {
                    return new KeyRing(store, cost, clock, here, master.get(), id);
                }
                if (master.isPresent()) {
                    damage = Optional.of(misfit(store));
                }
            } catch (IOException e) {
                damage = Optional.of(damaged(store, id, e));
            } catch (DamagedVaultException e) {
                damage = Optional.of(e); // another key may open
            }
        }
        if (damage.isPresent()) {
            throw damage.get();
        }
        if (ids.isEmpty()) {
            throw new NoVaultException("There is no vault at " + store.location() + ", since there are no keys.");
        }
        throw new WrongPasswordException("The password does not open the vault at " + store.location()
                + ". Check it, or use the recovery key.");
    }

    /** The keys of a vault that has the same master key, e.g. copies of these in another store. */
    public KeyRing in(ObjectStore other) {
        return new KeyRing(other, cost, clock, here, master.copy(), inUse);
    }

    /** Copies every key into another store, as it is: what opens this vault opens that one. */
    public synchronized Set<ObjectKey> copyTo(ObjectStore other) throws VaultException {
        Set<ObjectKey> copied = new HashSet<>();
        for (Digest id : ids(store)) {
            try {
                byte[] json = WholeObjects.read(store, file(id));
                other.write(file(id), json, 0, json.length);
            } catch (ObjectExistsException e) {
                LOG.debug("The key {} was copied before", id, e); // by a copy that was broken off
            } catch (IOException e) {
                throw StoreFailures.translate(e, other.location());
            }
            copied.add(file(id));
        }
        return copied;
    }

    /** Makes these keys the same as those of another vault that has the same master key. */
    public synchronized void mirror(KeyRing other) throws VaultException {
        Set<ObjectKey> theirs = other.copyTo(store);
        inUse = other.inUse();
        for (Digest id : ids(store)) {
            if (!theirs.contains(file(id))) {
                delete(id);
            }
        }
    }

    private synchronized Digest inUse() {
        return inUse;
    }

    private static List<Digest> ids(ObjectStore store) throws VaultException {
        List<Digest> ids = new ArrayList<>();
        try {
            store.list(ObjectKind.KEY, key -> ids.add(id(key)));
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return ids;
    }

    private static Digest id(StoredObject key) {
        return Digest.ofHex(key.key().name());
    }

    private static ObjectKey file(Digest id) {
        return new ObjectKey(ObjectKind.KEY, id.hex());
    }

    private static KeyFile read(ObjectStore store, Digest id) throws VaultException {
        byte[] json;
        try {
            json = WholeObjects.read(store, file(id));
        } catch (DamagedObjectException | ObjectMissingException e) {
            throw damaged(store, id, e);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        try {
            return KeyFile.parse(json);
        } catch (IOException e) {
            throw damaged(store, id, e);
        }
    }

    private static DamagedVaultException misfit(ObjectStore store) {
        return new DamagedVaultException("The password is right, but it does not open the config of the vault at "
                + store.location() + ". Restore the file \"config\" from a copy of the vault.");
    }

    private static DamagedVaultException damaged(ObjectStore store, Digest id, IOException cause) {
        return new DamagedVaultException(file(id).path() + " of the vault at " + store.location() + " is damaged. Use "
                + "another password of the vault, or restore the file from a copy.", cause);
    }

    private static Digest write(ObjectStore store, KeyFile key) throws VaultException {
        byte[] json = key.toJson();
        Digest id = WholeObjects.id(json, 0, json.length);
        try {
            store.write(file(id), json, 0, json.length);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return id;
    }

    /** Removes the key in use, when its vault did not come to be. */
    public synchronized void discard() throws VaultException {
        delete(inUse);
    }

    /** The vault's master key; closed with this. */
    public MasterKey master() {
        return master;
    }

    @Override
    public synchronized List<KeyInfo> list() throws VaultException {
        List<KeyInfo> keys = new ArrayList<>();
        for (Digest id : ids(store)) {
            KeyFile key = read(store, id);
            keys.add(new KeyInfo(id, key.created(), key.user(), key.host(), id.equals(inUse)));
        }
        keys.sort(Comparator.comparing(KeyInfo::created));
        return keys;
    }

    @Override
    public synchronized KeyInfo add(Password password, String user) throws VaultException {
        Instant now = clock.instant();
        KeyFile key = KeyFile.wrap(master, password, cost, now, new Host(here.name(), user, here.pid()));
        return new KeyInfo(write(store, key), now, user, here.name(), false);
    }

    @Override
    public synchronized void remove(Digest id) throws VaultException {
        if (id.equals(inUse)) {
            throw new IllegalArgumentException("The password that the vault was opened with can't be removed");
        }
        delete(id);
    }

    private void delete(Digest id) throws VaultException {
        try {
            store.delete(file(id));
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }

    @Override
    public synchronized KeyInfo change(Password password) throws VaultException {
        Digest old = inUse;
        KeyInfo added = add(password, here.user());
        inUse = added.id();
        delete(old);
        return new KeyInfo(added.id(), added.created(), added.user(), added.host(), true);
    }

    @Override
    public void close() {
        master.close();
    }
}
