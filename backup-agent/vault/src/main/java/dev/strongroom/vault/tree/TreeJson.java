package dev.strongroom.vault.tree;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.GoQuote;
import dev.strongroom.vault.json.JsonText;
import java.time.Instant;

/**
 * Writes directories as restic does (doc/design.rst, "Trees and Data"), member by member in its order. What we store has
 * no owner of its own: files are 0600 and directories 0700 of user and group 0, which restic gives to whoever restores,
 * unless that is root.
 */
public final class TreeJson {
    private static final int FILE_MODE = 0600;
    /** Go's FileMode has the directory's bit at the top. */
    private static final long DIRECTORY_MODE = (1L << 31) | 0700;

    private TreeJson() {}

    /** The blob that holds a directory. */
    public static byte[] write(Tree tree) {
        JsonText text = new JsonText().beginObject().name("nodes").beginArray();
        for (Node node : tree.nodes()) {
            switch (node) {
                case Node.FileNode file -> write(text, file);
                case Node.DirectoryNode directory -> write(text, directory);
                case Node.Other other -> text.literal(other.json());
            }
        }
        return text.endArray().endObject().newline().toBytes();
    }

    private static void write(JsonText text, Node.FileNode file) {
        begin(text, file.name(), "file", FILE_MODE, file.modified());
        if (file.size() > 0) {
            text.name("size").number(file.size());
        }
        text.name("content").beginArray();
        for (Digest blob : file.content()) {
            text.id(blob);
        }
        text.endArray().endObject();
    }

    private static void write(JsonText text, Node.DirectoryNode directory) {
        begin(text, directory.name(), "dir", DIRECTORY_MODE, directory.modified());
        text.name("content").nil().name("subtree").id(directory.subtree()).endObject();
    }

    private static void begin(JsonText text, String name, String type, long mode, Instant modified) {
        text.beginObject()
                .name("name")
                .string(GoQuote.quote(name))
                .name("type")
                .string(type)
                .name("mode")
                .number(mode)
                .name("mtime")
                .time(modified)
                .name("atime")
                .time(modified)
                .name("ctime")
                .time(modified)
                .name("uid")
                .number(0)
                .name("gid")
                .number(0);
    }
}
