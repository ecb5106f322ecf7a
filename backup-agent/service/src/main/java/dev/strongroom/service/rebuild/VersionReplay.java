package dev.strongroom.service.rebuild;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.sidecar.ContainerFile;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueWriter;
import dev.strongroom.service.layout.DriveDiff;
import dev.strongroom.service.layout.EntityDirectory;
import dev.strongroom.service.layout.EntityVersion;
import dev.strongroom.service.layout.FolderDiff;
import dev.strongroom.service.layout.FolderDirectory;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes into a catalogue what a run changed, by comparing the entity's directory before and after it. */
final class VersionReplay {
    private final VaultReader vault;
    private final Catalogue catalogue;

    VersionReplay(VaultReader vault, Catalogue catalogue) {
        this.vault = vault;
        this.catalogue = catalogue;
    }

    /** @param before the entity's directory that the catalogue mirrors; empty when it is new */
    void apply(Optional<Digest> before, EntityVersion version) throws VaultException {
        NavigableMap<FolderPath, DirectoryNode> old = before.isPresent()
                ? EntityDirectory.read(vault, before.get()).folders()
                : new TreeMap<>();
        EntityDirectory entity = EntityDirectory.read(vault, version.tree());
        TreeSet<FolderPath> paths = new TreeSet<>(old.keySet());
        paths.addAll(entity.folders().keySet());
        try (CatalogueWriter writer = catalogue.write(version.entry().run())) {
            for (FolderPath path : paths) {
                folder(writer, path, Optional.ofNullable(old.get(path)),
                        Optional.ofNullable(entity.folders().get(path)));
            }
            writer.runIs(new CatalogueWriter.RunRow(entity.sidecar().asOf(), outcome(entity.sidecar().outcome()),
                    version.finished(), version.tree()));
            writer.publishedIn(version.snapshot().snapshot().id());
            writer.commit();
        }
    }

    private void folder(CatalogueWriter writer, FolderPath path, Optional<DirectoryNode> old,
            Optional<DirectoryNode> now) throws VaultException {
        if (old.map(DirectoryNode::subtree).equals(now.map(DirectoryNode::subtree))) {
            return;
        }
        List<Node> before = List.of();
        if (old.isPresent()) {
            FolderDirectory was = FolderDirectory.read(vault, old.get());
            if (now.isPresent() && FolderDirectory.read(vault, now.get()).sidecar().id().equals(was.sidecar().id())) {
                before = was.items();
            } else {
                writer.folderGone(writer.folder(was.sidecar().id(), path));
            }
        }
        if (now.isPresent()) {
            FolderDirectory is = FolderDirectory.read(vault, now.get());
            long folder = writer.folder(is.sidecar().id(), path);
            if (is.sidecar().kind() == ItemKind.FILE) {
                new DriveDiff(vault, writer.items(folder)).compare(before, is.items());
            } else {
                new FolderDiff(vault, is.sidecar().kind(), writer.items(folder)).compare(before, is.items());
            }
            writer.folderIs(folder, container(is.sidecar()), now.get().subtree(),
                    is.sidecar().cursor().map(Cursor::new));
        }
    }

    private static Container container(ContainerFile file) {
        return new Container(file.id(), file.path(), file.delimiter(), file.specialUse(), file.subscribed(),
                file.attributes(), file.kind());
    }

    /** A run that only a checkpoint holds is a restore point that lacks something. */
    private static Outcome outcome(String stored) {
        return stored.equals(Outcome.SUCCESS.name()) ? Outcome.SUCCESS : Outcome.PARTIAL;
    }
}
