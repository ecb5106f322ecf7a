package dev.strongroom.vault.testing;

import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.VersioningStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A bucket with versions and an object lock, in memory, by a clock of its own. Thread-safe. */
public final class HoldingStore implements ObjectStore, TimedStore, RetainingStore, VersioningStore {
    private final InstantSource clock;
    private final Map<ObjectKey, List<Version>> objects = new HashMap<>();
    private int nextId;

    /** @param bytes empty for the mark of a deletion */
    private record Version(String id, Optional<byte[]> bytes, Instant writtenAt, Optional<Instant> until) {}

    public HoldingStore(InstantSource clock) {
        this.clock = clock;
    }

    private Optional<Version> newest(ObjectKey key) {
        List<Version> versions = objects.getOrDefault(key, List.of());
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    private Version visible(ObjectKey key) throws ObjectMissingException {
        return newest(key).filter(version -> version.bytes().isPresent())
                .orElseThrow(() -> new ObjectMissingException(key.path() + " is not there."));
    }

    private void add(ObjectKey key, Optional<byte[]> bytes) {
        nextId++;
        objects.computeIfAbsent(key, k -> new ArrayList<>())
                .add(new Version("v" + nextId, bytes, clock.instant(), Optional.empty()));
    }

    @Override
    public synchronized void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        if (newest(key).filter(version -> version.bytes().isPresent()).isPresent()) {
            throw new ObjectExistsException(key.path() + " is there already.");
        }
        add(key, Optional.of(Arrays.copyOfRange(bytes, offset, offset + length)));
    }

    @Override
    public synchronized InputStream read(ObjectKey key, long offset, long length) throws IOException {
        byte[] bytes = visible(key).bytes().orElseThrow();
        int from = (int) Math.min(offset, bytes.length);
        int most = bytes.length - from;
        return new ByteArrayInputStream(bytes, from, length < 0 ? most : (int) Math.min(length, most));
    }

    @Override
    public synchronized long size(ObjectKey key) throws IOException {
        return visible(key).bytes().orElseThrow().length;
    }

    @Override
    public synchronized void list(ObjectKind kind, Consumer<StoredObject> each) {
        objects.forEach((key, versions) -> versions.getLast()
                .bytes()
                .filter(bytes -> key.kind() == kind)
                .ifPresent(bytes -> each.accept(new StoredObject(key, bytes.length))));
    }

    @Override
    public synchronized void delete(ObjectKey key) {
        if (key.kind() == ObjectKind.LOCK) {
            objects.remove(key);
        } else if (newest(key).filter(version -> version.bytes().isPresent()).isPresent()) {
            add(key, Optional.empty());
        }
    }

    @Override
    public synchronized Instant writtenAt(ObjectKey key) throws IOException {
        return visible(key).writtenAt();
    }

    @Override
    public synchronized void retain(ObjectKey key, Instant until) throws IOException {
        Version version = visible(key);
        if (version.until().filter(held -> held.isAfter(until)).isEmpty()) {
            List<Version> versions = Objects.requireNonNull(objects.get(key));
            versions.set(versions.size() - 1,
                    new Version(version.id(), version.bytes(), version.writtenAt(), Optional.of(until)));
        }
    }

    @Override
    public synchronized Optional<Instant> retainedUntil(ObjectKey key) throws IOException {
        return visible(key).until();
    }

    @Override
    public synchronized void versions(ObjectKind kind, Consumer<ObjectVersion> each) {
        objects.forEach((key, versions) -> {
            if (key.kind() == kind) {
                versions.forEach(version -> each.accept(new ObjectVersion(key, version.id(),
                        version.bytes().map(bytes -> bytes.length).orElse(0), version.writtenAt(),
                        version.id().equals(versions.getLast().id()), version.bytes().isEmpty())));
            }
        });
    }

    @Override
    public synchronized void destroy(ObjectVersion destroyed) throws IOException {
        List<Version> versions = objects.getOrDefault(destroyed.key(), new ArrayList<>());
        for (Version version : List.copyOf(versions)) {
            if (version.id().equals(destroyed.id())) {
                if (version.until().filter(until -> until.isAfter(clock.instant())).isPresent()) {
                    throw new ObjectRetainedException(destroyed.key().path() + " is held.",
                            new IOException("on purpose"));
                }
                versions.remove(version);
            }
        }
        if (versions.isEmpty()) {
            objects.remove(destroyed.key());
        }
    }

    @Override
    public String location() {
        return "holding:";
    }

    @Override
    public void close() {
        // what was written outlives it
    }
}
