package dev.strongroom.model.text;

import java.util.Arrays;
import java.util.Locale;

/** The sentences that the agent says by code. A code never changes its meaning or the order of its values. */
public enum Said {
    /** A backup reads a folder: its path. */
    PHASE_READING("Reading %s"),
    /** An export writes a folder: its path. */
    PHASE_EXPORTING("Exporting %s"),
    /** An export closes its file. */
    PHASE_FINISHING("Finishing the file"),
    /** A restore writes a folder: its path. */
    PHASE_RESTORING("Restoring %s"),
    /** A restore compares a folder with what was stored: its path. */
    PHASE_CHECKING("Checking %s"),
    /** A rebuild reads the restore point of a number, of so many. */
    PHASE_REBUILDING("Reading restore point %s of %s"),
    /** A rebuild waits for the task's backup. */
    PHASE_AWAITING_BACKUP("Waiting for the task's backup to end"),
    /** A backup waits for a rebuild. */
    PHASE_AWAITING_REBUILD("Waiting for a list of the task to be rebuilt"),
    /** A backup waits until nobody prunes or otherwise looks after the vault. */
    PHASE_AWAITING_UPKEEP("Waiting for the upkeep of the vault"),
    /** The job waits until a problem may have passed: the problem as a sentence. */
    PHASE_PAUSED("%s"),
    /** A restore has ended, and made a dated folder: its name. */
    PHASE_RESTORED_INTO("Restored into the folder “%s”"),

    /** The steps of a connection test. */
    CONNECTION_FIND_HOST("Find the host"),
    CONNECTION_CONNECT("Connect"),
    CONNECTION_SECURE("Secure the connection"),
    CONNECTION_SIGN_IN("Sign in"),
    CONNECTION_LIST_FOLDERS("List folders"),
    /** What they found: the host. */
    CONNECTION_HOST_FOUND("%s was found."),
    CONNECTION_PROXY_FOUND("The proxy was found."),
    /** The port. */
    CONNECTION_PORT_ANSWERS("Port %s answers."),
    CONNECTION_TLS("The connection is encrypted with TLS, and the server's certificate is trusted."),
    CONNECTION_STARTTLS("The connection is encrypted with STARTTLS, and the server's certificate is trusted."),
    CONNECTION_PLAIN("The connection is not encrypted: anybody on the way can read the password and the mail."),
    /** The user. */
    CONNECTION_SIGNED_IN("Signed in as %s."),
    /** Folders and messages. */
    CONNECTION_COUNTED("Folders: %s. Messages: %s."),

    /** The steps of a check of a storage. */
    STORAGE_OPEN("Use the credentials"),
    STORAGE_WRITE("Write"),
    STORAGE_READ("Read back"),
    STORAGE_LIST("List"),
    STORAGE_OVERWRITE("Refuse to overwrite"),
    STORAGE_CLOCK("Compare clocks"),
    STORAGE_OBJECT_LOCK("Hold what is locked"),
    STORAGE_DELETE("Delete"),
    /** What a step found that has nothing else to tell. */
    STORAGE_WORKS("It works."),

    /** Why a storage can't hold vaults: what the agent knows beyond it. */
    STORAGE_FAILURE_UNUSABLE("%s"),
    STORAGE_FAILURE_ACCESS_REFUSED("%s"),
    STORAGE_FAILURE_PLACE_MISSING("%s"),
    STORAGE_FAILURE_NO_SPACE("%s"),
    STORAGE_FAILURE_UNTRUSTED("%s"),
    STORAGE_FAILURE_PROXY_REFUSED("%s"),
    STORAGE_FAILURE_PROXY_UNREACHABLE("%s"),
    STORAGE_FAILURE_UNREACHABLE("%s"),
    STORAGE_FAILURE_BROKEN_PROMISE("%s"),

    /** Why a provider could not be asked: what the agent knows beyond it. The codes end with those of problems. */
    FAILURE_SIGN_IN_REFUSED("%s"),
    FAILURE_THROTTLED("%s"),
    FAILURE_UNREACHABLE("%s"),
    FAILURE_UNTRUSTED_SERVER("%s"),
    FAILURE_NOT_OFFERED("%s"),
    FAILURE_REFUSED("%s");

    private final String english;

    Said(String english) {
        this.english = english;
    }

    /** Its stable code, e.g. {@code phase.reading}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** The sentence about the values. */
    public Sentence about(Object... values) {
        return new Sentence(code(), Arrays.stream(values).map(String::valueOf).toList(),
                String.format(Locale.ROOT, english, values));
    }
}
