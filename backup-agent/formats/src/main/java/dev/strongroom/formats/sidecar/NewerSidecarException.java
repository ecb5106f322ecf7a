package dev.strongroom.formats.sidecar;

/** A newer version of the program wrote the sidecar, in a form that this one must not guess at. */
public final class NewerSidecarException extends SidecarException {
    private static final long serialVersionUID = 1L;

    NewerSidecarException(int found, int known) {
        super("A newer Strongroom wrote this vault: its records have version " + found + ", this program reads up to "
                + known + ". Please update Strongroom and try again.");
    }
}
