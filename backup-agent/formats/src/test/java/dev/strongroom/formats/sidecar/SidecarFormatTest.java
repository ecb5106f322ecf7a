package dev.strongroom.formats.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.sidecar.LedgerRecord.GapRecord;
import dev.strongroom.formats.sidecar.TaskFile.EntityEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden files say what lies in vaults that exist: when one of these tests fails, old vaults can't be read. */
class SidecarFormatTest {
    private static final Instant TIME = Instant.parse("2026-11-21T22:16:34Z");
    private static final List<ItemLine> ITEMS = List.of(
            new ItemLine(1, "17.4711", Optional.empty(), "20261121-221634-0123456789ab.eml",
                    "0123456789abcdef".repeat(4), 4_294_967_296L,
                    TIME, Optional.of(TIME.minusMillis(1)), "<1@example.org>", "Jörg \"J\" <j@example.org>",
                    "a@example.org", "会議 😀 \\ \u2028", 2),
            new ItemLine(1, "17.4712", Optional.empty(), "b.eml", "0".repeat(64), 0, TIME, Optional.empty(), "", "", "",
                    "", 0));
    private static final List<StateLine> STATES = List.of(
            new StateLine(1, "17.4711", List.of("$Forwarded", "\\Seen")), new StateLine(1, "17.4712", List.of()));
    private static final ContainerFile CONTAINER = new ContainerFile(1, "Archive/2025", List.of("Archive", "2025"),
            Optional.of("/"), Optional.of("Archive"), true, Set.of("\\HasNoChildren", "\\Archive"),
            Optional.of("{\"uidvalidity\":17}"), ItemKind.MAIL, new LedgerRecord(3, 10, 11, 11, 10, 10, true,
                    List.of("One message arrived."), List.of(new GapRecord("17.5", "The server refused it."))));
    private static final EntityFile ENTITY =
            new EntityFile(1, "e1", "IMAP", "Jörg", "joerg@example.org", 3, TIME, "SUCCESS");
    private static final TaskFile TASK = new TaskFile(1, "a1", "t1", "IMAP", "Mail of Kunden & Partner", true,
            List.of(new EntityEntry("e1", "Jörg", "joerg@example.org", "Jörg", 3, TIME, "PARTIAL")));

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = SidecarFormatTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("No golden file " + name);
            }
            return in.readAllBytes();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("Lines are written as the golden files have them, and read back")
    void lines() throws Exception {
        assertThat(JsonLines.ITEMS.bytes(ITEMS)).asString(StandardCharsets.UTF_8)
                .isEqualTo(
                        new String(golden("items.jsonl"), StandardCharsets.UTF_8));
        assertThat(JsonLines.STATES.bytes(STATES)).asString(StandardCharsets.UTF_8)
                .isEqualTo(
                        new String(golden("state.jsonl"), StandardCharsets.UTF_8));
        assertThat(JsonLines.ITEMS.read(golden("items.jsonl"))).isEqualTo(ITEMS);
        assertThat(JsonLines.STATES.read(golden("state.jsonl"))).isEqualTo(STATES);
    }

    @Test
    @DisplayName("A line with a provider's id is of the second version, so that no older program loses the id")
    void providerId() throws Exception {
        ItemLine line = new ItemLine(ItemLine.version(Optional.of("AAMk=")), "0.5", Optional.of("AAMk="), "a.eml",
                "0".repeat(64), 7, TIME, Optional.empty(), "", "", "", "", 0);

        assertThat(JsonLines.ITEMS.bytes(List.of(line))).asString(StandardCharsets.UTF_8)
                .startsWith("{\"v\":2,\"id\":\"0.5\",\"providerId\":\"AAMk=\",\"file\":\"a.eml\",");
        assertThat(JsonLines.ITEMS.read(JsonLines.ITEMS.bytes(List.of(line)))).containsExactly(line);
    }

    @Test
    @DisplayName("A state with properties is of the second version, so that no older program loses them")
    void properties() throws Exception {
        var properties = new TreeMap<>(Map.of("importance", "high", "categories", "[\"A\\u0001\"]"));
        StateLine line = new StateLine(StateLine.version(properties), "0.5", List.of(), properties);

        assertThat(JsonLines.STATES.bytes(List.of(line))).asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"v\":2,\"id\":\"0.5\",\"flags\":[],\"properties\":"
                        + "{\"categories\":\"[\\\"A\\\\u0001\\\"]\",\"importance\":\"high\"}}\n");
        assertThat(JsonLines.STATES.read(JsonLines.STATES.bytes(List.of(line)))).containsExactly(line);
    }

    @Test
    @DisplayName("Files are written as the golden files have them, and read back")
    void files() throws Exception {
        assertThat(JsonFile.CONTAINER.bytes(CONTAINER)).isEqualTo(golden("folder.json"));
        assertThat(JsonFile.ENTITY.bytes(ENTITY)).isEqualTo(golden("entity.json"));
        assertThat(JsonFile.TASK.bytes(TASK)).isEqualTo(golden("strongroom.json"));
        assertThat(JsonFile.CONTAINER.read(golden("folder.json"))).isEqualTo(CONTAINER);
        assertThat(JsonFile.ENTITY.read(golden("entity.json"))).isEqualTo(ENTITY);
        assertThat(JsonFile.TASK.read(golden("strongroom.json"))).isEqualTo(TASK);
    }

    @Test
    @DisplayName("A folder of anything but mail is of the second version, so that no older program takes it for mail")
    void kind() throws Exception {
        LedgerRecord ledger = new LedgerRecord(1, 0, 0, 0, 0, 0, true, List.of(), List.of());
        ContainerFile folder = new ContainerFile(ContainerFile.version(ItemKind.CONTACT), "AAMk=", List.of("People"),
                Optional.empty(), Optional.empty(), true, Set.of(), Optional.empty(), ItemKind.CONTACT, ledger);

        assertThat(JsonFile.CONTAINER.bytes(folder)).asString(StandardCharsets.UTF_8)
                .contains("\"v\"", "2", "\"kind\"", "\"CONTACT\"");
        assertThat(JsonFile.CONTAINER.read(JsonFile.CONTAINER.bytes(folder))).isEqualTo(folder);
        byte[] unknown = utf8(new String(JsonFile.CONTAINER.bytes(folder), StandardCharsets.UTF_8)
                .replace("CONTACT", "PARROT"));
        assertThatThrownBy(() -> JsonFile.CONTAINER.read(unknown)).isInstanceOf(DamagedSidecarException.class);
    }

    @Test
    @DisplayName("Fields that this program does not know are passed over")
    void unknownFields() throws Exception {
        String line =
                "{\"later\":{\"a\":[1,2.5,null]},\"v\":1,\"id\":\"1.2\",\"flags\":[],\"more\":true,\"none\":null}\n";

        assertThat(JsonLines.STATES.read(utf8(line))).containsExactly(new StateLine(1, "1.2", List.of()));
    }

    @Test
    @DisplayName("A half surrogate pair in a broken folder name survives")
    void halfSurrogatePair() throws Exception {
        StateLine odd = new StateLine(1, "1.2", List.of("a\ud83db", "\ude00"));

        assertThat(JsonLines.STATES.read(JsonLines.STATES.bytes(List.of(odd)))).containsExactly(odd);
    }

    @Test
    @DisplayName("A record of a newer version is refused with a sentence")
    void newerVersion() {
        assertThatThrownBy(() -> JsonLines.STATES.read(utf8("{\"v\":3,\"id\":\"1.2\",\"flags\":[]}\n")))
                .isInstanceOf(NewerSidecarException.class)
                .hasMessage(
                        "A newer Strongroom wrote this vault: its records have version 3, this program reads up to 2."
                                + " Please update Strongroom and try again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"v\":1}", "{\"v\":1,\"id\":5,\"flags\":[]}",
        "{\"v\":1,\"id\":\"1.2\",\"flags\":[1]}", "{\"v\":2,\"id\":\"1.2\",\"flags\":[],\"properties\":{\"a\":1}}",
        "{\"v\":99999999999,\"id\":\"1.2\",\"flags\":[]}", "{\"v\":1,\"id\":\"1.2\",\"flags\":[]", "nonsense", "\0"})
    @DisplayName("A damaged line is refused")
    void damaged(String line) {
        assertThatThrownBy(() -> JsonLines.STATES.read(utf8(line))).isInstanceOf(DamagedSidecarException.class);
    }

    @Test
    @DisplayName("Bytes after a file's object and times that are none are refused")
    void damagedFile() throws Exception {
        String entity = new String(golden("entity.json"), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonFile.ENTITY.read(utf8(entity + "{}"))).isInstanceOf(DamagedSidecarException.class);
        assertThatThrownBy(() -> JsonFile.ENTITY.read(utf8(entity.replace("2026-", "26-"))))
                .isInstanceOf(DamagedSidecarException.class);
    }

    @Test
    @DisplayName("Lines can be read one by one from a stream that stays open")
    void streams() throws Exception {
        List<ItemLine> read = new ArrayList<>();
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(golden("items.jsonl")) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        JsonLines.ITEMS.read(in, read::add);

        assertThat(read).isEqualTo(ITEMS);
        assertThat(closed[0]).isFalse();
    }
}
