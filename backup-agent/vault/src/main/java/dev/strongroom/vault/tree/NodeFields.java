package dev.strongroom.vault.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.GoQuote;
import dev.strongroom.vault.json.GoTime;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The members of an entry that matter here, as they were read.
 *
 * @param name as restic escapes it
 */
record NodeFields(String name, String type, Instant modified, long size, List<Digest> content,
        Optional<Digest> subtree) {
    /** Reads an entry whose first token is the parser's current one. */
    static NodeFields read(JsonParser parser) throws IOException {
        String name = "";
        String type = "";
        Instant modified = Instant.EPOCH;
        long size = 0;
        List<Digest> content = List.of();
        Optional<Digest> subtree = Optional.empty();
        try {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "name" -> name = parser.getText();
                    case "type" -> type = parser.getText();
                    case "mtime" -> modified = GoTime.parse(parser.getText());
                    case "size" -> size = parser.getLongValue();
                    case "content" -> content = value == JsonToken.START_ARRAY ? readIds(parser) : List.of();
                    case "subtree" -> subtree = Optional.of(Digest.ofHex(parser.getText()));
                    default -> parser.skipChildren();
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("The directory has an entry that can't be: " + name, e);
        }
        return new NodeFields(name, type, modified, size, content, subtree);
    }

    private static List<Digest> readIds(JsonParser parser) throws IOException {
        List<Digest> ids = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            ids.add(Digest.ofHex(parser.getText()));
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw new IOException("The directory has a file whose content is not a list of ids");
        }
        return ids;
    }

    /** @param json gives the entry as it was read */
    Node toNode(Supplier<String> json) throws IOException {
        Optional<String> plainName = GoQuote.unquote(name);
        if (plainName.isEmpty()) {
            return new Node.Other(name, type, json.get());
        }
        return switch (type) {
            case "file" -> new Node.FileNode(plainName.get(), modified, size, content);
            case "dir" -> new Node.DirectoryNode(plainName.get(), modified,
                    subtree.orElseThrow(() -> new IOException("The directory " + name + " has no content")));
            default -> new Node.Other(plainName.get(), type, json.get());
        };
    }
}
