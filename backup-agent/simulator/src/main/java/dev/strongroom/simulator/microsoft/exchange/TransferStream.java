package dev.strongroom.simulator.microsoft.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.mail.MessageWrites;
import dev.strongroom.simulator.microsoft.mail.Messages;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * An item with all that belongs to it as one stream. Exchange's own is MAPI's FastTransfer, which clients must not look
 * into; ours is as opaque: a head in JSON, and behind it the MIME of a message or the picture of a contact.
 */
final class TransferStream {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TransferStream() {}

    static Content write(ItemClass kind, Item item) {
        Content tail = kind == ItemClass.NOTE ? Messages.mime(item) : item.content().orElse(Content.of(new byte[0]));
        ObjectNode head = JSON.createObjectNode()
                .put("class", kind.item())
                .put("hasContent", kind == ItemClass.NOTE || item.content().isPresent());
        head.set("json", item.json());
        ObjectNode parts = head.putObject("parts");
        // The attachments of a message are in its MIME.
        if (kind != ItemClass.NOTE) {
            item.parts().forEach((name, list) -> {
                ArrayNode array = parts.putArray(name);
                list.forEach(part -> array.add(part(part)));
            });
        }
        byte[] text = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] front = ByteBuffer.allocate(Integer.BYTES + text.length).putInt(text.length).put(text).array();
        return new Content() {
            @Override
            public long length() {
                return front.length + tail.length();
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(new ByteArrayInputStream(front), tail.open());
            }
        };
    }

    private static ObjectNode part(Item part) {
        ObjectNode json = JSON.createObjectNode().put("key", part.key());
        json.set("json", part.json());
        part.content().ifPresent(content -> json.put("content", Base64.getEncoder().encodeToString(content.bytes())));
        return json;
    }

    /** The item of a stream under a key; an error when it is no stream of this class. */
    static Item read(Mailbox mailbox, ItemClass kind, byte[] stream, long key) {
        try {
            int length = ByteBuffer.wrap(stream).getInt();
            JsonNode head = JSON.readTree(stream, Integer.BYTES, length);
            if (!head.path("class").asText().equals(kind.item())) {
                throw new GraphException(400, "ErrorImportItemClassMismatch",
                        "The folder holds items of another class.");
            }
            Content tail = Content.of(Arrays.copyOfRange(stream, Integer.BYTES + length, stream.length));
            ObjectNode json = head.path("json").deepCopy();
            if (kind == ItemClass.NOTE) {
                return new Item(key, 0, json, java.util.Optional.of(tail),
                        MessageWrites.fromMime(mailbox, tail).parts());
            }
            Item item = new Item(key, json);
            item = head.path("hasContent").asBoolean() ? item.with(tail) : item;
            for (var parts : head.path("parts").properties()) {
                List<Item> list = new ArrayList<>();
                parts.getValue().forEach(part -> list.add(part(part)));
                item = item.with(parts.getKey(), list);
            }
            return item;
        } catch (IOException | RuntimeException e) {
            if (e instanceof GraphException graph) {
                throw graph;
            }
            throw new GraphException(400, "ErrorCorruptData", "The stream is damaged.");
        }
    }

    private static Item part(JsonNode json) {
        Item part = new Item(json.path("key").asLong(), json.path("json").deepCopy());
        return json.has("content") ? part.with(Content.of(Base64.getDecoder().decode(json.path("content").asText())))
                : part;
    }
}
