package dev.strongroom.service.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** The catalogues of an agent, a file for each entity, opened when they are first asked for. Thread-safe. */
public final class Catalogues implements AutoCloseable {
    private static final String DRAFT = "_draft";

    private final Path directory;
    private final CatalogueThreads threads;
    private final Map<String, Catalogue> open = new HashMap<>();

    /**
     * @param directory where the files lie; it must exist
     * @param threads for callers on virtual threads; not closed here
     */
    public Catalogues(Path directory, CatalogueThreads threads) {
        this.directory = directory;
        this.threads = threads;
    }

    /**
     * The entity's catalogue. Ask anew for each piece of work: after a rebuild it is another one.
     *
     * @throws CatalogueDamagedException when it is missing, damaged or of another version: offer to rebuild it
     */
    public synchronized Catalogue open(String entityId) {
        return open.computeIfAbsent(entityId,
                id -> new Catalogue(CatalogueFile.open(file(id), id, threads)));
    }

    /** A new, empty catalogue that nobody sees before it is {@link #install installed}. */
    public Catalogue draft(String entityId) {
        Path path = file(entityId + DRAFT);
        delete(path);
        return new Catalogue(CatalogueFile.create(path, entityId, threads));
    }

    /** The entity's draft as it was {@link #putAside put aside}; a new, empty one when there is none that can be read. */
    public Catalogue draftSoFar(String entityId) {
        try {
            return new Catalogue(CatalogueFile.open(file(entityId + DRAFT), entityId, threads));
        } catch (CatalogueDamagedException none) {
            return draft(entityId);
        }
    }

    /** Closes a draft that is not whole, and keeps what is in it. */
    public void putAside(Catalogue draft) {
        draft.file().close();
    }

    /** Puts a draft in the place of the entity's catalogue, and closes both. Reading the old one fails from now on. */
    public synchronized Catalogue install(String entityId, Catalogue draft) {
        draft.file().close();
        Catalogue old = open.remove(entityId);
        if (old != null) {
            old.file().close();
        }
        Path path = file(entityId);
        delete(path);
        try {
            Files.move(draft.file().path(), path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CatalogueFailedException("The agent's disk could not be written.", e);
        }
        return open(entityId);
    }

    /** SQLite's own files beside it go first, so that none of them is ever taken for another's (sqlite.org/wal.html). */
    private static void delete(Path path) {
        try {
            for (String suffix : new String[]{"-wal", "-shm", ""}) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new CatalogueFailedException("The agent's disk could not be written.", e);
        }
    }

    private Path file(String entityId) {
        if (!entityId.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new IllegalArgumentException("Not an entity id: " + entityId);
        }
        return directory.resolve(entityId + ".sqlite");
    }

    @Override
    public synchronized void close() {
        open.values().forEach(catalogue -> catalogue.file().close());
        open.clear();
    }
}
