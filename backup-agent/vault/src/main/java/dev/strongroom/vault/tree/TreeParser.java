package dev.strongroom.vault.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strongroom.vault.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        try (JsonParser parser = Json.factory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The directory is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isNodes = parser.currentName().equals("nodes");
                if (parser.nextToken() == JsonToken.START_ARRAY && isNodes) {
                    readNodes(parser, json, nodes);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return inOrder(nodes);
    }

    private static void readNodes(JsonParser parser, byte[] json, List<Node> nodes) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            NodeFields fields = NodeFields.read(parser);
            int to = (int) parser.currentLocation().getByteOffset();
            nodes.add(fields.toNode(() -> new String(json, from, to - from, StandardCharsets.UTF_8)));
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
