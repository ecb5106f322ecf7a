package dev.strongroom.service.cli;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.service.catalogue.CatalogueDamagedException;
import dev.strongroom.service.catalogue.CatalogueFailedException;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.usecase.UseCaseException;
import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.util.Objects;

/**
 * Why a command failed, as it is shown.
 *
 * @param code stable, for programs
 * @param error one sentence or two for people, never a stack trace
 */
record Failure(String outcome, String code, String error) {
    private Failure(String code, String error) {
        this("failed", code, error);
    }

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CommandFailedException e -> new Failure(e.code(), sentence(e));
            case UseCaseException e -> new Failure(e.code(), sentence(e));
            case StartRefusedException e -> new Failure(e.code(), sentence(e));
            case ConnectorException e -> new Failure(e.code(), sentence(e));
            case VaultException e -> new Failure(e.code(), sentence(e));
            case CatalogueDamagedException e -> new Failure("catalogue-damaged",
                    sentence(e) + " Nothing is lost: add --rebuild-catalogue to make it anew from the vault.");
            case CatalogueFailedException e -> new Failure("data-directory-unusable", sentence(e));
            case InterruptedException e -> new Failure("stopped", "Stopped before the end.");
            case IOException e -> new Failure("input-output", "Reading or writing failed: " + e + ".");
            case OutOfMemoryError e -> outOfMemory(e);
            // What goes on after it fails as well.
            case RuntimeException e when e.getCause() instanceof OutOfMemoryError cause -> outOfMemory(cause);
            default -> new Failure("unforeseen",
                    "Something went wrong that Strongroom did not foresee: " + thrown
                            + ". With --debug it tells more; please report it.");
        };
    }

    private static Failure outOfMemory(OutOfMemoryError e) {
        return new Failure("out-of-memory", "There was not enough memory for this (" + e.getMessage()
                + "). Nothing that is in the vault is lost. Set STRONGROOM_JVM_OPTS to -Xmx1g, or more, and try again.");
    }

    /** The command line was not understood. */
    static Failure usage(String message) {
        return new Failure("usage", message);
    }

    private static String sentence(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
    }
}
