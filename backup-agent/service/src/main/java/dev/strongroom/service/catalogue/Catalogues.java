package dev.strongroom.service.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The catalogues of an agent, a file for each entity, opened when they are first asked for. Thread-safe. */
public final class Catalogues implements AutoCloseable {
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
