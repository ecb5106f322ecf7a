package dev.strongroom.vault.store;

import java.util.regex.Pattern;

/**
 * Names an object.
 *
 * @param name 64 hexadecimal digits; {@code config} for the config
 */
public record ObjectKey(ObjectKind kind, String name) {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    /** The one config of a vault. */
    public static final ObjectKey CONFIG = new ObjectKey(ObjectKind.CONFIG, "config");

    public ObjectKey {
        if (kind == ObjectKind.CONFIG ? !name.equals("config") : !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a " + kind + ": " + name);
        }
    }

    /** The path within the repository, with slashes; packs lie in a directory of their first two digits. */
    public String path() {
        return switch (kind) {
            case CONFIG -> name;
            case PACK -> kind.directory() + "/" + name.substring(0, 2) + "/" + name;
            case KEY, LOCK, SNAPSHOT, INDEX -> kind.directory() + "/" + name;
        };
    }
}
