package dev.strongroom.vault.directory;

/** Keeps names out that would lead out of the directory they are restored to. */
final class SafeChild {
    private SafeChild() {}

    static boolean isName(String name) {
        return !name.isEmpty() && !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0
                && name.indexOf('\0') < 0;
    }
}
