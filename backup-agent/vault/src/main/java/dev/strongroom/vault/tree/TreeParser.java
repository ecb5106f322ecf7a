package dev.strongroom.vault.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads directories that restic or we wrote. */
public final class TreeParser {
    private TreeParser() {}

    /**
     * The directory that a blob holds. What is neither a plain file nor a directory, or has a name that is not Unicode,
     * comes back as {@link Node.Other}.
     *
     * @throws IOException when it is no directory
     */
    public static Tree parse(byte[] json) throws IOException {
        List<Node> nodes = new ArrayList<>();
        read(json, (node, text) -> nodes.add(node));
        return inOrder(nodes);
    }

    /**
     * The entries of a directory with the text of each, in the order that they are stored in.
     *
     * @throws IOException when it is no directory
     */
    public static List<Entry> entries(byte[] json) throws IOException {
        List<Entry> entries = new ArrayList<>();
        read(json, (node, text) -> entries.add(new Entry(node, text.get())));
        return entries;
    }

    /**
     * An entry as it is stored.
     *
     * @param json the entry byte for byte
     */
    public record Entry(Node node, String json) {
        /** The same entry, to be stored byte for byte. */
        public Node asOther() {
            return new Node.Other(node.name(), "any", json);
        }

        /** The same directory with other content. */
        public Node withSubtree(Digest old, Digest subtree) {
            return new Node.Other(node.name(), "any", json.replace('"' + old.hex() + '"', '"' + subtree.hex() + '"'));
        }
    }

    /** Takes an entry, whose text is made when it is asked for. */
    private interface EntrySink {
        void accept(Node node, Supplier<String> text);
    }

    private static void read(byte[] json, EntrySink sink) throws IOException {
        try (JsonParser parser = Json.factory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The directory is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isNodes = parser.currentName().equals("nodes");
                if (parser.nextToken() == JsonToken.START_ARRAY && isNodes) {
                    readNodes(parser, json, sink);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static void readNodes(JsonParser parser, byte[] json, EntrySink sink) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            NodeFields fields = NodeFields.read(parser);
            int to = (int) parser.currentLocation().getByteOffset();
            Supplier<String> text = () -> new String(json, from, to - from, StandardCharsets.UTF_8);
            sink.accept(fields.toNode(text), text);
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw new IOException("The directory's entries are not JSON objects");
        }
    }

    /** Old programs wrote directories in other orders. */
    private static Tree inOrder(List<Node> nodes) throws IOException {
        Set<String> names = new HashSet<>();
        for (Node node : nodes) {
            if (!names.add(node.name())) {
                throw new IOException("The directory has two entries with one name");
            }
        }
        return Tree.of(nodes);
    }
}
