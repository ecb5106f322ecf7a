package dev.strongroom.vault.store;

import java.util.Optional;
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

    /** The key whose {@link #path} this is; empty for what is no object of a vault. */
    public static Optional<ObjectKey> ofPath(String path) {
        if (path.equals(CONFIG.path())) {
            return Optional.of(CONFIG);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return ObjectKind.ofPath(path).map(kind -> new ObjectKey(kind, name)).filter(key -> key.path().equals(path));
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
