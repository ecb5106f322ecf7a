package dev.strongroom.service.storage;

import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import dev.strongroom.model.text.TriedStep;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.target.Stores;
import dev.strongroom.vault.store.target.TargetFinding;
import dev.strongroom.vault.store.target.TargetReport;
import dev.strongroom.vault.store.target.TargetStep;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tries whether vaults can lie at a place. */
final class StorageCheck {
    private static final String UNUSABLE = "unusable";

    private final InstantSource clock;

    StorageCheck(InstantSource clock) {
        this.clock = clock;
    }

    /** Tries it; what the storage does wrong is in the answer, not thrown. */
    StorageCheckResult run(StoreLocation place, StoreConnection connection, StoreCredentials credentials) {
        try {
            // Without retries: somebody waits for the answer, and can ask again.
            TargetReport report =
                    new PlaceTrial(at -> Stores.open(at, credentials, connection), clock).run(place);
            return new StorageCheckResult(report.fit(),
                    report.tried().stream().map(step -> step(step, report.findings())).toList(), report.versions(),
                    report.objectLock());
        } catch (IOException e) {
            return new StorageCheckResult(false, List.of(failed(Said.STORAGE_OPEN, UNUSABLE,
                    String.valueOf(e.getMessage()))), false, false);
        }
    }

    private static TriedStep step(TargetStep step, List<TargetFinding> findings) {
        Said name = switch (step) {
            case WRITE -> Said.STORAGE_WRITE;
            case READ -> Said.STORAGE_READ;
            case LIST -> Said.STORAGE_LIST;
            case OVERWRITE -> Said.STORAGE_OVERWRITE;
            case CLOCK -> Said.STORAGE_CLOCK;
            case OBJECT_LOCK -> Said.STORAGE_OBJECT_LOCK;
            case DELETE -> Said.STORAGE_DELETE;
        };
        return findings.stream()
                .filter(finding -> finding.step() == step)
                .findFirst()
                .map(finding -> failed(name, finding.code(), finding.message()))
                .orElseGet(() -> new TriedStep(name.about(), true, Optional.empty(), Said.STORAGE_WORKS.about()));
    }

    private static TriedStep failed(Said name, String code, String message) {
        return new TriedStep(name.about(), false, Optional.of(code),
                new Sentence("storage.failure-" + code, List.of(message), message));
    }
}
