package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps copies of index and snapshot files, which every run reads, in a store that is near. They are encrypted there as
 * they are here, are named by the SHA-256 of their bytes and used only when it fits; a copy that does not fit is
 * fetched again. A listing always comes from the store itself, and removes copies of what it no longer lists. A cache
 * that fails costs time and nothing else.
 */
public final class CachingStore extends ForwardingStore {
    private static final Logger LOG = LoggerFactory.getLogger(CachingStore.class);
    private static final Set<ObjectKind> KEPT = EnumSet.of(ObjectKind.INDEX, ObjectKind.SNAPSHOT);

    private final ObjectStore cache;

    /** Closes both when closed. */
    public CachingStore(ObjectStore store, ObjectStore cache) {
        super(store);
        this.cache = cache;
    }

    @Override
    protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
        return request.send();
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        super.write(key, bytes, offset, length);
        if (KEPT.contains(key.kind())) {
            keep(key, bytes, offset, length);
        }
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        if (!KEPT.contains(key.kind()) || offset != 0 || length >= 0) {
            return super.read(key, offset, length);
        }
        Optional<byte[]> copy = copy(key);
        return new ByteArrayInputStream(copy.isPresent() ? copy.get() : fetch(key));
    }

    private byte[] fetch(ObjectKey key) throws IOException {
        byte[] bytes;
        try (InputStream in = super.read(key, 0, -1)) {
            bytes = in.readAllBytes();
        }
        if (fits(key, bytes)) {
            keep(key, bytes, 0, bytes.length);
        }
        return bytes;
    }

    private Optional<byte[]> copy(ObjectKey key) {
        try (InputStream in = cache.read(key, 0, -1)) {
            byte[] bytes = in.readAllBytes();
            if (fits(key, bytes)) {
                return Optional.of(bytes);
            }
            cache.delete(key);
        } catch (ObjectMissingException e) {
            LOG.trace("{} is not cached yet", key.path());
        } catch (IOException e) {
            LOG.warn("The cache at {} can't be read and is passed over", cache.location(), e);
        }
        return Optional.empty();
    }

    private void keep(ObjectKey key, byte[] bytes, int offset, int length) {
        try {
            cache.write(key, bytes, offset, length);
        } catch (ObjectExistsException e) {
            LOG.trace("{} is cached already", key.path());
        } catch (IOException e) {
            LOG.warn("The cache at {} can't be written and is passed over", cache.location(), e);
        }
    }

    private static boolean fits(ObjectKey key, byte[] bytes) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha256).equals(key.name());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        if (!KEPT.contains(kind)) {
            super.list(kind, each);
            return;
        }
        Set<ObjectKey> listed = new HashSet<>();
        super.list(kind, object -> {
            listed.add(object.key());
            each.accept(object);
        });
        forgetOthers(kind, listed);
    }

    private void forgetOthers(ObjectKind kind, Set<ObjectKey> listed) {
        List<ObjectKey> gone = new ArrayList<>();
        try {
            cache.list(kind, object -> {
                if (!listed.contains(object.key())) {
                    gone.add(object.key());
                }
            });
            for (ObjectKey key : gone) {
                cache.delete(key);
            }
        } catch (IOException e) {
            LOG.warn("The cache at {} can't be tidied", cache.location(), e);
        }
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        super.delete(key);
        if (KEPT.contains(key.kind())) {
            try {
                cache.delete(key);
            } catch (IOException e) {
                LOG.warn("The cache at {} can't be written and is passed over", cache.location(), e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (cache) {
            super.close();
        }
    }
}
