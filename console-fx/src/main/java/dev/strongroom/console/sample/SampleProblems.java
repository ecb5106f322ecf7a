package dev.strongroom.console.sample;

import dev.strongroom.model.problem.Problem;
import java.util.Optional;

/** Problem documents as an agent answers them. */
final class SampleProblems {
    static final Problem WRONG_PASSWORD = problem(401, "sign-in-refused",
            "The e-mail address or the password is not right. Check both and try again.");
    static final Problem CHANGED = problem(412, "changed-meanwhile",
            "Somebody changed these settings after you opened them. Look at them again, then save.");
    static final Problem NOT_FOUND = problem(404, "not-found", "It is not there, or no longer.");
    static final Problem RUNNING = problem(409, "backup-running", "A backup of this task is running already.");
    static final Problem FORBIDDEN = problem(403, "preview-not-permitted",
            "You may not look into backed-up data. Ask an administrator of Nordwind GmbH.");
    static final Problem STORE = problem(503, "vault-store-unreachable",
            "The directory /srv/vaults/head-office can't be read: it is not mounted. Nothing is lost. Mount it, then try again.");

    static final Problem CATALOGUE = problem(503, "catalogue-damaged",
            "The list of what this mailbox's backups hold can't be read. Nothing is lost: rebuild the list from the vault.");

    static final Problem STORAGE_REFUSED = invalid("credentials",
            "The storage refuses these credentials. See that they are right and may write there.");
    static final Problem PROXY_REFUSED = invalid("options.proxy",
            "The proxy proxy.nordwind.example:3128 does not accept its user and password. Correct them.");
    static final Problem NO_HOST_KEY = invalid("options.hostKey",
            "Give the server's host key, of the form \"ssh-ed25519 AAAA…\". The command ssh-keyscan shows it; compare it on"
                    + " the server itself.");

    private SampleProblems() {}

    private static Problem problem(int status, String code, String detail) {
        return new Problem("urn:strongroom:problem:" + code, "", status, detail, code, Optional.of("r-7f3a19"),
                Optional.empty());
    }

    private static Problem invalid(String field, String detail) {
        return new Problem("urn:strongroom:problem:invalid-input", "", 422, detail, "invalid-input",
                Optional.of("r-7f3a19"), Optional.of(field));
    }
}
