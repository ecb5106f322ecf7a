package dev.strongroom.vault.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.GoTime;
import dev.strongroom.vault.json.Json;
import dev.strongroom.vault.json.JsonText;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackedBlob;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The JSON of an index file (doc/design.rst, "Indexing"). That it supersedes others is not looked at, as restic does not:
 * those are gone, or say the same.
 */
final class IndexDocument {
    private IndexDocument() {}

    static byte[] write(List<FinishedPack> packs, List<MarkedPack> marked) {
        JsonText text = new JsonText().beginObject().name("packs").beginArray();
        for (FinishedPack pack : packs) {
            writePack(text, pack);
            text.endObject();
        }
        text.endArray();
        if (!marked.isEmpty()) {
            text.name("packs_to_delete").beginArray();
            for (MarkedPack pack : marked) {
                writePack(text, pack.pack());
                text.name("time").time(pack.since()).endObject();
            }
            text.endArray();
        }
        return text.endObject().newline().toBytes();
    }

    /** Leaves the object open. */
    private static void writePack(JsonText text, FinishedPack pack) {
        text.beginObject().name("id").id(pack.id()).name("blobs").beginArray();
        for (PackedBlob blob : pack.blobs()) {
            text.beginObject()
                    .name("id")
                    .id(blob.id())
                    .name("type")
                    .string(blob.type().word())
                    .name("offset")
                    .number(blob.offset())
                    .name("length")
                    .number(blob.length());
            if (blob.compressed()) {
                text.name("uncompressed_length").number(blob.rawLength());
            }
            text.endObject();
        }
        text.endArray();
    }

    /**
     * Gives each pack that an index names, and each that it says to wait for its deletion.
     *
     * @throws IOException when it is no index
     */
    static void read(byte[] json, Consumer<FinishedPack> each, Consumer<MarkedPack> eachMarked) throws IOException {
        try (JsonParser parser = Json.factory().createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean array = parser.nextToken() == JsonToken.START_ARRAY;
                if (array && name.equals("packs")) {
                    readPacks(parser, pack -> each.accept(pack.pack()));
                } else if (array && name.equals("packs_to_delete")) {
                    readPacks(parser, eachMarked);
                } else {
                    parser.skipChildren();
                }
            }
            expect(parser.currentToken(), JsonToken.END_OBJECT);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("The index names what can't be", e);
        }
    }

    private static void readPacks(JsonParser parser, Consumer<MarkedPack> each) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            each.accept(readPack(parser));
        }
        expect(parser.currentToken(), JsonToken.END_ARRAY);
    }

    private static MarkedPack readPack(JsonParser parser) throws IOException {
        Digest id = null;
        Instant since = Instant.MAX; // what has no time is never due
        List<PackedBlob> blobs = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("id")) {
                id = Digest.ofHex(parser.getText());
            } else if (name.equals("time") && value == JsonToken.VALUE_STRING) {
                since = GoTime.parse(parser.getText());
            } else if (name.equals("blobs") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    blobs.add(readBlob(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        if (id == null) {
            throw new IOException("The index has a pack without a name");
        }
        return new MarkedPack(new FinishedPack(id, blobs), since);
    }

    private static PackedBlob readBlob(JsonParser parser) throws IOException {
        Digest id = null;
        BlobType type = null;
        int offset = 0;
        int length = 0;
        int rawLength = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = Digest.ofHex(parser.getText());
                case "type" -> type = type(parser.getText());
                case "offset" -> offset = parser.getIntValue();
                case "length" -> length = parser.getIntValue();
                case "uncompressed_length" -> rawLength = parser.getIntValue();
                default -> parser.skipChildren();
            }
        }
        if (id == null || type == null) {
            throw new IOException("The index has a blob without a name or type");
        }
        return new PackedBlob(id, type, offset, length, rawLength);
    }

    private static BlobType type(String word) throws IOException {
        return switch (word) {
            case "data" -> BlobType.DATA;
            case "tree" -> BlobType.TREE;
            default -> throw new IOException("The index has a blob of the unknown type " + word);
        };
    }

    private static void expect(JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("The index is not the JSON that it should be");
        }
    }
}
