package dev.strongroom.vault.directory;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.ReadAhead;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes single files and links. Thread-safe. */
final class FileRestorer {
    private final EntryWriter entries;
    private final Tally tally;

    FileRestorer(EntryWriter entries, Tally tally) {
        this.entries = entries;
        this.tally = tally;
    }

    /** Answers whether the file is there now. A file that is damaged in the vault is not left behind. */
    boolean restore(WantedFile wanted, ReadAhead ahead) throws VaultException {
        Node.FileNode file = wanted.node();
        Path place = wanted.place();
        List<String> path = wanted.path();
        try {
            long written = write(file, place, ahead);
            if (written != file.size()) {
                Files.delete(place);
                tally.problem(String.join("/", path), "This file should have " + file.size()
                        + " bytes, but what the vault holds of it has " + written + ".");
                return false;
            }
            entries.finish(place, file.modified(), file.attributes(), EntryWriter.FILE_MODE);
            tally.file(written);
            return true;
        } catch (IOException e) {
            return failed(path, e);
        }
    }

    private long write(Node.FileNode file, Path place, ReadAhead ahead) throws IOException {
        try (InputStream in = ahead.open(file.content()); OutputStream out = create(file, place)) {
            return in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(place);
            throw e;
        }
    }

    /** Mostly nothing has the name, and then nobody needs to look. */
    private OutputStream create(Node.FileNode file, Path place) throws IOException {
        try {
            return entries.create(place, file.attributes());
        } catch (FileAlreadyExistsException taken) {
            Files.delete(place);
            return entries.create(place, file.attributes());
        }
    }

    /** Answers whether the link is there now. */
    boolean restore(Node.LinkNode link, Path place, List<String> path) throws VaultException {
        try {
            Files.deleteIfExists(place);
            Files.createSymbolicLink(place, Path.of(link.target()));
            entries.finish(place, link);
            return true;
        } catch (IOException e) {
            return failed(path, e);
        }
    }

    /** Damage concerns the one file; a store that fails concerns all. */
    private boolean failed(List<String> path, IOException failure) throws VaultException {
        switch (failure.getCause()) {
            case DamagedVaultException damage -> tally.problem(String.join("/", path), "" + damage.getMessage());
            case VaultException all -> throw all;
            case null, default -> tally.problem(String.join("/", path), "This can't be restored: " + failure + ".");
        }
        return false;
    }
}
