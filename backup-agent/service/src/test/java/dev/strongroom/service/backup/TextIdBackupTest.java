package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.catalogue.KnownFolder;
import dev.strongroom.service.layout.EntityDirectory;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.blob.Digest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a provider that names its items by texts. */
class TextIdBackupTest {
    private static final Container INBOX = TextIdMailbox.folder("Inbox");
    private static final long A = TextIdSource.number("a");

    @TempDir
    Path temporary;

    private TextIdBench bench;
    private TextIdMailbox mailbox;

    @BeforeEach
    void open() throws Exception {
        bench = TextIdBench.in(temporary);
        mailbox = bench.mailbox();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The numbers that the newest restore point has, by the provider's ids. */
    private Map<String, Long> numbers() {
        try (KnownFolder known = bench.catalogue().known(INBOX.id()).orElseThrow()) {
            Map<String, Long> numbers = new TreeMap<>();
            known.stream().forEach(item -> numbers.put(item.providerId().orElseThrow(), item.id().number()));
            return numbers;
        }
    }

    @Test
    @DisplayName("Two items whose ids come to one number get numbers of their own, and keep them")
    void clash() throws Exception {
        mailbox.put(INBOX, "a-first", "One").put(INBOX, "a-second", "Two").put(INBOX, "z", "Three");
        bench.backUp();
        assertThat(numbers()).isEqualTo(Map.of("a-first", A, "a-second", A + 1, "z", TextIdSource.number("z")));

        mailbox.items(INBOX).remove("a-first");
        bench.backUp();
        assertThat(numbers()).containsEntry("a-second", A + 1).doesNotContainKey("a-first");

        mailbox.put(INBOX, "a-third", "Four");
        bench.backUp();
        assertThat(numbers()).containsEntry("a-second", A + 1).containsEntry("a-third", A);
    }

    @Test
    @DisplayName("After a rebuild of the catalogue every item has the number that it had")
    void clashAfterRebuild() throws Exception {
        mailbox.put(INBOX, "a-first", "One").put(INBOX, "a-second", "Two").put(INBOX, "k", "Three");
        bench.backUp();
        mailbox.items(INBOX).remove("a-first");
        bench.backUp();
        Map<String, Long> before = numbers();
        List<String> rows = bench.rows();

        bench.rebuild();

        assertThat(numbers()).isEqualTo(before);
        assertThat(bench.rows()).isEqualTo(rows);
        mailbox.put(INBOX, "a-third", "Four");
        bench.backUp();
        assertThat(numbers()).isEqualTo(Map.of("a-second", A + 1, "a-third", A, "k", TextIdSource.number("k")));
    }

    @Test
    @DisplayName("The properties of a state are browsed as they were at each run, also in a catalogue that was rebuilt")
    void properties() throws Exception {
        ItemState first = new ItemState(new TreeSet<>(Set.of("\\Seen")),
                new TreeMap<>(Map.of("categories", "[\"Größe \\u001f\",\"b\"]", "importance", "high")));
        ItemState then = new ItemState(new TreeSet<>(Set.of("\\Seen")), new TreeMap<>(Map.of("importance", "")));
        mailbox.put(INBOX, "a", "One", first).put(INBOX, "b", "Two", first).put(INBOX, "c", "Three");
        bench.backUp();
        mailbox.put(INBOX, "a", "One", then).put(INBOX, "b", "Two");
        bench.backUp();
        List<String> rows = bench.rows();
        bench.rebuild();

        assertThat(states(1)).containsExactly(first, first, ItemState.EMPTY);
        assertThat(states(2)).containsExactly(then, ItemState.EMPTY, ItemState.EMPTY);
        assertThat(bench.rows()).isEqualTo(rows);
        try (KnownFolder known = bench.catalogue().known(INBOX.id()).orElseThrow()) {
            assertThat(known.findByProviderId("a")).map(KnownItem::state).contains(then);
        }
    }

    /** The states at a run, by ascending id. */
    private List<ItemState> states(int run) {
        return items(run).stream().map(CatalogueItem::state).toList();
    }

    @Test
    @DisplayName("Content that changed is new for the newest restore point, and as it was for the older one")
    void changedContent() throws Exception {
        mailbox.put(INBOX, "a", "Subject: Draft\r\n\r\nOne").put(INBOX, "b", "Two");
        bench.backUp();
        mailbox.put(INBOX, "a", "Subject: Final\r\n\r\nOne and more").touch("a");
        long changed = bench.backUp();
        List<String> rows = bench.rows();

        assertThat(changed).isEqualTo(1);
        for (int look = 0; look < 2; look++) {
            assertThat(contents(1)).containsExactly("Subject: Draft\r\n\r\nOne", "Two");
            assertThat(contents(2)).containsExactly("Subject: Final\r\n\r\nOne and more", "Two");
            assertThat(bench.catalogue().run(2).orElseThrow().items()).isEqualTo(2);
            bench.rebuild();
        }
        assertThat(bench.rows()).isEqualTo(rows);
        assertThat(numbers()).isEqualTo(Map.of("a", A, "b", TextIdSource.number("b")));
    }

    @Test
    @DisplayName("Content that only is said to have changed stores nothing, writes nothing and counts for nothing")
    void sameContent() throws Exception {
        mailbox.put(INBOX, "a", "One").put(INBOX, "b", "Two");
        bench.backUp();
        String folder = folderTree(1);
        mailbox.touch("a").touch("b");

        assertThat(bench.backUp()).isZero();
        assertThat(folderTree(2)).isEqualTo(folder);
    }

    @Test
    @DisplayName("Of an item with the same content its state and its received time are taken all the same")
    void sameContentOtherState() throws Exception {
        ItemState seen = new ItemState(new TreeSet<>(Set.of("\\Seen")));
        Instant later = TextIdMailbox.RECEIVED.plusSeconds(5);
        mailbox.put(INBOX, "a", "One").put(INBOX, "b", "Two");
        bench.backUp();
        mailbox.put(INBOX, "a", "One", seen).touch("a").touch("b");
        mailbox.items(INBOX).put("b", new TextIdMailbox.Item("Two", later, ItemState.EMPTY));

        assertThat(bench.backUp()).isZero();
        assertThat(states(2)).containsExactly(seen, ItemState.EMPTY);
        assertThat(received(1)).containsExactly(TextIdMailbox.RECEIVED, TextIdMailbox.RECEIVED);
        assertThat(received(2)).containsExactly(TextIdMailbox.RECEIVED, later);
        List<String> rows = bench.rows();
        bench.rebuild();
        assertThat(bench.rows()).isEqualTo(rows);
    }

    private List<Instant> received(int run) {
        return items(run).stream().map(CatalogueItem::received).toList();
    }

    /** The bytes of a run's items as the vault has them, by ascending id. */
    private List<String> contents(int run) throws Exception {
        List<String> contents = new ArrayList<>();
        try (Vault vault = bench.vault()) {
            for (CatalogueItem item : items(run)) {
                try (InputStream in = vault.reader().open(item.content())) {
                    contents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return contents;
    }

    /** Where a run's folder lies. */
    private String folderTree(int run) throws Exception {
        try (Vault vault = bench.vault()) {
            Digest tree = Objects.requireNonNull(bench.catalogue().trees().get(run));
            return EntityDirectory.read(vault.reader(), tree).folders().toString();
        }
    }

    @Test
    @DisplayName("Folders of one name and other kinds lie apart, each with files of its kind, also after a rebuild")
    void kinds() throws Exception {
        mailbox.put(TextIdMailbox.folder("contacts"), "a", "Subject: Mail\r\n\r\n");
        for (ItemKind kind : List.of(ItemKind.CONTACT, ItemKind.EVENT, ItemKind.TASK)) {
            mailbox.put(TextIdMailbox.folder(kind, kind.name(), "contacts"), "b-" + kind,
                    "FN:Anna\nBEGIN:" + (kind == ItemKind.TASK ? "VTODO" : "VEVENT") + "\nSUMMARY:Tide\n");
        }
        bench.backUp();
        List<String> rows = bench.rows();
        bench.rebuild();

        assertThat(bench.rows()).isEqualTo(rows);
        try (Vault vault = bench.vault()) {
            EntityDirectory entity =
                    EntityDirectory.read(vault.reader(), Objects.requireNonNull(bench.catalogue().trees().get(1)));
            assertThat(entity.folders().keySet()).containsExactly(new FolderPath(ItemKind.MAIL, "contacts"),
                    new FolderPath(ItemKind.CONTACT, "contacts"), new FolderPath(ItemKind.EVENT, "contacts"),
                    new FolderPath(ItemKind.TASK, "contacts"));
            assertThat(entity.sidecar().v()).isEqualTo(2);
        }
        List<String> files = bench.catalogue()
                .folders(1)
                .stream()
                .flatMap(folder -> bench.catalogue().all(1, folder.key()))
                .map(item -> item.kind() + item.file().substring(item.file().lastIndexOf('.')) + item.subject())
                .toList();
        assertThat(files).containsExactlyInAnyOrder("MAIL.emlMail", "CONTACT.vcfAnna", "EVENT.icsTide",
                "TASK.icsTide");
    }

    /** By ascending id. */
    private List<CatalogueItem> items(int run) {
        Catalogue catalogue = bench.catalogue();
        return catalogue.folders(run).stream().flatMap(folder -> catalogue.all(run, folder.key())).toList();
    }

    @Test
    @DisplayName("An item is found by the provider's id, also in a catalogue that was rebuilt")
    void foundByProviderId() throws Exception {
        mailbox.put(INBOX, "a-first", "One").put(INBOX, "a-second", "Two");
        bench.backUp();
        bench.rebuild();

        try (KnownFolder known = bench.catalogue().known(INBOX.id()).orElseThrow()) {
            assertThat(known.findByProviderId("a-second")).map(KnownItem::id).contains(new ItemId(0, A + 1));
            assertThat(known.findByProviderId("a-third")).isEmpty();
            assertThat(known.find(new ItemId(0, A)).flatMap(KnownItem::providerId)).contains("a-first");
        }
    }
}
