package dev.strongroom.service.cli;

import dev.strongroom.service.storage.PlaceTrial;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.decorator.StoreStack;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.target.TargetFinding;
import dev.strongroom.vault.store.target.TargetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a vault is to be made: nothing may lie there, and the storage must keep what it promises. */
record NewVaultPlace(VaultLocation location) {
    /** Passes when a vault can be made there. */
    void require() throws VaultException {
        if (location.place() instanceof LocalLocation local) {
            requireEmpty(local.directory());
        }
        // What a vault without its config has left is told by whoever makes the new one.
        if (!holdsPacks()) {
            requireFit();
        }
    }

    private static void requireEmpty(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new CommandFailedException("vault-directory-foreign", directory
                        + " holds other files and is no vault. Choose an empty or a new directory.");
            }
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static CommandFailedException unusable(Path directory, IOException cause) {
        return new CommandFailedException("vault-directory-unusable", "The directory " + directory
                + " can't be used for a vault: " + cause + ". Check its permissions, or choose another one.", cause);
    }

    private boolean holdsPacks() throws VaultException {
        List<StoredObject> packs = new ArrayList<>();
        try (ObjectStore store = open(location.place())) {
            store.list(ObjectKind.PACK, packs::add);
        } catch (IOException e) {
            throw StoreFailures.translate(e, location.toString());
        }
        return !packs.isEmpty();
    }

    private ObjectStore open(StoreLocation place) {
        return StoreStack.over(location.open(place), location.policy());
    }

    private void requireFit() throws VaultException {
        TargetReport report;
        try {
            report = new PlaceTrial(this::open, VaultOptions.STANDARD.clock()).run(location.place());
        } catch (IOException e) {
            throw StoreFailures.translate(e, location.toString());
        }
        if (!report.fit()) {
            throw new CommandFailedException("target-unfit", "No vault was made in " + location + ". "
                    + report.findings().stream().map(TargetFinding::message).collect(Collectors.joining(" ")));
        }
    }
}
