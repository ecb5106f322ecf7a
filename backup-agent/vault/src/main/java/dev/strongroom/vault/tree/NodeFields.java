package dev.strongroom.vault.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.GoQuote;
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
 * @param linkTarget where a link leads; empty when that is no Unicode
 */
record NodeFields(String name, String type, Instant modified, long size, List<Digest> content,
        Optional<Digest> subtree, Optional<String> linkTarget, Optional<Attributes> attributes) {
    /** Reads an entry whose first token is the parser's current one. */
    static NodeFields read(JsonParser parser) throws IOException {
        String name = "";
        String type = "";
        long size = 0;
        List<Digest> content = List.of();
        Optional<Digest> subtree = Optional.empty();
        Optional<String> linkTarget = Optional.empty();
        boolean rawTarget = false;
        AttributeFields attributes = new AttributeFields();
        try {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "name" -> name = parser.getText();
                    case "type" -> type = parser.getText();
                    case "size" -> size = parser.getLongValue();
                    case "content" -> content = value == JsonToken.START_ARRAY ? readIds(parser) : List.of();
                    case "subtree" -> subtree = Optional.of(Digest.ofHex(parser.getText()));
                    case "linktarget" -> linkTarget = Optional.of(parser.getText());
                    case "linktarget_raw" -> rawTarget = true;
                    default -> {
                        if (!attributes.take(field, parser)) {
                            parser.skipChildren();
                        }
                    }
                }
            }
            return new NodeFields(name, type, attributes.modified(), size, content, subtree,
                    rawTarget ? Optional.empty() : linkTarget, attributes.attributes());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("The directory has an entry that can't be: " + name, e);
        }
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
            case "file" -> new Node.FileNode(plainName.get(), modified, size, content, attributes);
            case "dir" -> new Node.DirectoryNode(plainName.get(), modified,
                    subtree.orElseThrow(() -> new IOException("The directory " + name + " has no content")),
                    attributes);
            case "symlink" -> attributes.isPresent() && linkTarget.isPresent()
                    ? new Node.LinkNode(plainName.get(), modified, linkTarget.get(), attributes.get())
                    : new Node.Other(plainName.get(), type, json.get());
            default -> new Node.Other(plainName.get(), type, json.get());
        };
    }
}
