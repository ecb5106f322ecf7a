package dev.strongroom.formats.sidecar;

/** The sidecar is not what its writer wrote. */
public final class DamagedSidecarException extends SidecarException {
    private static final long serialVersionUID = 1L;

    DamagedSidecarException(String what) {
        super("A record in the vault is damaged: " + what);
    }

    DamagedSidecarException(String what, Throwable cause) {
        super("A record in the vault is damaged: " + what, cause);
    }
}
