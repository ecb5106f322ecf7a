package dev.strongroom.vault.check;

import dev.strongroom.vault.CheckReport.Kind;
import dev.strongroom.vault.CheckReport.Problem;
import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import java.util.ArrayList;
import java.util.List;

/** Collects what a check finds, up to so many problems that people can still read them. For one thread. */
final class Findings {
    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private boolean truncated;

    void add(Kind kind, String object, String message) {
        if (problems.size() == MOST) {
            truncated = true;
        } else {
            problems.add(new Problem(kind, object, message));
        }
    }

    /** Adds what kept an object from being looked at. */
    void add(String object, VaultException failure) {
        Kind kind = failure instanceof DamagedVaultException ? Kind.DAMAGED : Kind.UNREADABLE;
        add(kind, object, String.valueOf(failure.getMessage()));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean truncated() {
        return truncated;
    }
}
