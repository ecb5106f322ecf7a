package dev.strongroom.service.rebuild;

import dev.strongroom.formats.sidecar.TaskFile;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueDamagedException;
import dev.strongroom.service.catalogue.CatalogueRun;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.layout.EntityVersion;
import dev.strongroom.service.layout.TaskRoot;
import dev.strongroom.service.layout.TaskSnapshot;
import dev.strongroom.service.layout.TaskState;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes catalogues from a vault, reading sidecars and trees only, never items. Thread-safe, but one thread at a time may
 * work on an entity, and that thread must be a platform thread.
 */
public final class CatalogueRebuild {
    private final Catalogues catalogues;

    public CatalogueRebuild(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The entities that the vault holds, task by task. */
    public List<VaultEntity> entities(VaultReader vault) throws VaultException {
        TreeSet<String> tasks = new TreeSet<>();
        vault.snapshots().forEach(snapshot -> TaskSnapshot.of(snapshot).ifPresent(s -> tasks.add(s.taskId())));
        List<VaultEntity> entities = new ArrayList<>();
        for (String task : tasks) {
            for (EntityVersion version : new TreeMap<>(TaskState.read(vault, task).newest()).values()) {
                TaskFile file = TaskRoot.read(vault, version.snapshot().snapshot().tree()).sidecar();
                TaskFile.EntityEntry entry = version.entry();
                entities.add(new VaultEntity(file.accountId(), task, file.name(), file.service(), entry.id(),
                        entry.name(), entry.address(), entry.run(), entry.asOf()));
            }
        }
        return entities;
    }

    /**
     * The entity's catalogue as the vault is now: as it is when it mirrors the vault, brought forward when it is behind,
     * and made anew when it is missing or damaged.
     */
    public Catalogue bringIntoLine(VaultReader vault, String taskId, String entityId) throws VaultException {
        return bringIntoLine(vault, taskId, entityId, TaskState.read(vault, taskId).of(entityId));
    }

    /** As above, for a caller that has read already what the vault's newest version of the entity is. */
    public Catalogue bringIntoLine(VaultReader vault, String taskId, String entityId, Optional<EntityVersion> newest)
            throws VaultException {
        try {
            Catalogue catalogue = catalogues.open(entityId);
            if (newest.isPresent() && mirrors(catalogue, newest.get())) {
                return catalogue;
            }
            return bringForward(vault, taskId, entityId, catalogue);
        } catch (CatalogueDamagedException e) {
            return rebuild(vault, taskId, entityId);
        }
    }

    private static boolean mirrors(Catalogue catalogue, EntityVersion newest) {
        Optional<CatalogueRun> run = catalogue.run(newest.entry().run());
        return catalogue.tree().equals(Optional.of(newest.tree()))
                && run.isPresent()
                && run.get().snapshot().equals(newest.snapshot().snapshot().id());
    }

    private Catalogue bringForward(VaultReader vault, String taskId, String entityId, Catalogue catalogue)
            throws VaultException {
        NavigableMap<Integer, EntityVersion> history = EntityHistory.read(vault, taskId, entityId);
        NavigableMap<Integer, Digest> trees = catalogue.trees();
        if (!trees.isEmpty() && lastCommon(history, trees).isEmpty()) {
            return rebuild(vault, taskId, entityId);
        }
        catchUp(vault, catalogue, history, RebuildPace.TO_THE_END);
        return catalogue;
    }

    private static Optional<Integer> lastCommon(NavigableMap<Integer, EntityVersion> history,
            NavigableMap<Integer, Digest> trees) {
        return trees.entrySet()
                .stream()
                .filter(run -> Optional.ofNullable(history.get(run.getKey()))
                        .filter(version -> version.tree().equals(run.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .max(Integer::compare);
    }

    /** Makes the entity's catalogue anew, whatever is there. */
    public Catalogue rebuild(VaultReader vault, String taskId, String entityId) throws VaultException {
        return rebuild(vault, taskId, entityId, catalogues.draft(entityId), RebuildPace.TO_THE_END).orElseThrow();
    }

    /**
     * Makes the entity's catalogue anew, going on with the draft of an earlier stretch of work.
     *
     * @param draft is closed or installed here
     * @return empty when the pace stopped it; the draft stays for the next stretch, and the old catalogue in its place
     */
    public Optional<Catalogue> rebuild(VaultReader vault, String taskId, String entityId, Catalogue draft,
            RebuildPace pace) throws VaultException {
        boolean whole = false;
        try {
            whole = catchUp(vault, draft, EntityHistory.read(vault, taskId, entityId), pace);
        } finally {
            if (!whole) {
                catalogues.putAside(draft);
            }
        }
        return whole ? Optional.of(catalogues.install(entityId, draft)) : Optional.empty();
    }

    /** Takes back the runs that are not the vault's, and takes over those that are missing; false when it was stopped. */
    private static boolean catchUp(VaultReader vault, Catalogue catalogue,
            NavigableMap<Integer, EntityVersion> history, RebuildPace pace) throws VaultException {
        NavigableMap<Integer, Digest> trees = catalogue.trees();
        Optional<Integer> common = lastCommon(history, trees);
        int base = common.orElse(0);
        if (!trees.tailMap(base, false).isEmpty()) {
            catalogue.undoFrom(base + 1);
        }
        Optional<Digest> before = common.map(history::get).map(EntityVersion::tree);
        VersionReplay replay = new VersionReplay(vault, catalogue);
        int done = history.headMap(base, true).size();
        for (EntityVersion version : history.tailMap(base, false).values()) {
            if (!pace.goOn(done, history.size())) {
                return false;
            }
            replay.apply(before, version);
            before = Optional.of(version.tree());
            done++;
        }
        catalogue.published(snapshots(history));
        return true;
    }

    private static Map<Integer, Digest> snapshots(NavigableMap<Integer, EntityVersion> history) {
        Map<Integer, Digest> snapshots = new HashMap<>();
        history.forEach((run, version) -> snapshots.put(run, version.snapshot().snapshot().id()));
        return snapshots;
    }
}
