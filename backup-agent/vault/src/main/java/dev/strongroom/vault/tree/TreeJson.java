package dev.strongroom.vault.tree;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.GoQuote;
import dev.strongroom.vault.json.JsonText;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes directories as restic does (doc/design.rst, "Trees and Data"), member by member in its order. Items have no
 * owner of their own: files are 0600 and directories 0700 of user and group 0, which restic gives to whoever restores,
 * unless that is root.
 */
public final class TreeJson {
    private TreeJson() {}

    /** The blob that holds a directory. */
    public static byte[] write(Tree tree) {
        JsonText text = new JsonText().beginObject().name("nodes").beginArray();
        for (Node node : tree.nodes()) {
            switch (node) {
                case Node.FileNode file -> write(text, file);
                case Node.DirectoryNode directory -> write(text, directory);
                case Node.LinkNode link -> write(text, link);
                case Node.Other other -> text.literal(other.json());
            }
        }
        return text.endArray().endObject().newline().toBytes();
    }

    private static void write(JsonText text, Node.FileNode file) {
        begin(text, file.name(), "file", file.modified(), file.attributes(), Attributes.FILE_OF_OURS);
        if (file.size() > 0) {
            text.name("size").number(file.size());
        }
        file.attributes().ifPresent(attributes -> unsigned(text, "links", attributes.links()));
        text.name("content").beginArray();
        for (Digest blob : file.content()) {
            text.id(blob);
        }
        text.endArray().endObject();
    }

    private static void write(JsonText text, Node.DirectoryNode directory) {
        begin(text, directory.name(), "dir", directory.modified(), directory.attributes(),
                Attributes.DIRECTORY_OF_OURS);
        directory.attributes().ifPresent(attributes -> unsigned(text, "links", attributes.links()));
        text.name("content").nil().name("subtree").id(directory.subtree()).endObject();
    }

    private static void write(JsonText text, Node.LinkNode link) {
        begin(text, link.name(), "symlink", link.modified(), Optional.of(link.attributes()), 0);
        unsigned(text, "links", link.attributes().links());
        text.name("linktarget").string(link.target()).name("content").nil().endObject();
    }

    private static void begin(JsonText text, String name, String type, Instant modified,
            Optional<Attributes> attributes, long modeOfOurs) {
        text.beginObject().name("name").string(GoQuote.quote(name)).name("type").string(type);
        attributes.ifPresentOrElse(known -> write(text, modified, known),
                () -> text.name("mode")
                        .number(modeOfOurs)
                        .name("mtime")
                        .time(modified)
                        .name("atime")
                        .time(modified)
                        .name("ctime")
                        .time(modified)
                        .name("uid")
                        .number(0)
                        .name("gid")
                        .number(0));
    }

    private static void write(JsonText text, Instant modified, Attributes attributes) {
        unsigned(text, "mode", attributes.mode());
        text.name("mtime").time(modified).name("atime").time(attributes.accessed());
        text.name("ctime").time(attributes.changed());
        text.name("uid").number(attributes.uid()).name("gid").number(attributes.gid());
        word(text, "user", attributes.user());
        word(text, "group", attributes.group());
        unsigned(text, "inode", attributes.inode());
        unsigned(text, "device_id", attributes.device());
    }

    /** Go leaves out what is zero or empty. */
    private static void unsigned(JsonText text, String name, long value) {
        if (value != 0) {
            text.name(name).literal(Long.toUnsignedString(value));
        }
    }

    private static void word(JsonText text, String name, String value) {
        if (!value.isEmpty()) {
            text.name(name).string(value);
        }
    }
}
