package dev.strongroom.service.recovery;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.mime.Envelope;
import dev.strongroom.formats.mime.EnvelopeReader;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.CatalogueWriter;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.service.layout.StoredItem;
import dev.strongroom.vault.blob.Digest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mailbox with one restore point, run 1: a real catalogue, and a vault in memory. */
public final class StoredMailbox implements AutoCloseable {
    /** Its only run. */
    public static final int RUN = 1;

    private static final Digest ANY = new Digest(1, 2, 3, 4);

    private final CatalogueThreads threads = new CatalogueThreads(2);
    private final Catalogues catalogues;
    private final MemoryVault vault = new MemoryVault();
    private final Catalogue catalogue;

    private StoredMailbox(Path directory, Map<Container, List<Mail>> folders) {
        catalogues = new Catalogues(directory, threads);
        Catalogue draft = catalogues.draft("anna");
        try (CatalogueWriter writer = draft.write(RUN)) {
            folders.forEach((container, mails) -> write(writer, container, mails));
            writer.runIs(new CatalogueWriter.RunRow(Instant.parse("2026-11-21T13:00:00Z"), Outcome.SUCCESS, true, ANY));
            writer.publishedIn(ANY);
            writer.commit();
        }
        catalogue = catalogues.install("anna", draft);
    }

    private void write(CatalogueWriter writer, Container container, List<Mail> mails) {
        long folder = writer.folder(container.id(), new FolderPath(container.kind(), container.id()));
        ItemListener items = writer.items(folder);
        for (int i = 0; i < mails.size(); i++) {
            Mail mail = mails.get(i);
            Envelope envelope = EnvelopeReader.read(mail.bytes());
            vault.put(mail);
            items.added(new StoredItem(new ItemId(7, i + 1), Optional.empty(), i + ".eml", mail.sha256(),
                    mail.bytes().length,
                    mail.received(), envelope.sent(), envelope.messageId(), envelope.from(), envelope.to(),
                    envelope.subject(), envelope.attachments(), List.of(mail.sha256()), mail.state()));
        }
        writer.folderIs(folder, container, ANY, Optional.empty());
    }

    /** What is restored or exported from. */
    public StoredEntity entity() {
        return new StoredEntity(catalogue, vault);
    }

    public MemoryVault vault() {
        return vault;
    }

    /** The key of the n-th message of a folder, counted from 0. */
    public String key(String folder, int n) {
        return catalogue.all(RUN, folderKey(folder)).toList().get(n).key().toString();
    }

    public String folderKey(String folder) {
        return catalogue.folders(RUN)
                .stream()
                .filter(f -> f.container().id().equals(folder))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Override
    public void close() {
        catalogues.close();
        threads.close();
    }

    /** Begins to describe a mailbox. */
    public static Draft holding() {
        return new Draft();
    }

    /** A mailbox that is being described. */
    public static final class Draft {
        private final Map<Container, List<Mail>> folders = new LinkedHashMap<>();

        /** A folder by its path, joined by slashes. */
        public Draft folder(String path, Mail... mails) {
            return folder(path, List.of(mails));
        }

        /** A folder of items of another kind. */
        public Draft folder(ItemKind kind, String path, Mail... items) {
            folders.put(new Container(kind + "/" + path, List.of(path.split("/", -1)), Optional.of("/"),
                    Optional.empty(), true, Set.of(), kind), List.of(items));
            return this;
        }

        public Draft folder(String path, List<Mail> mails) {
            Optional<String> use = path.equals("INBOX") ? Optional.of("Inbox") : Optional.empty();
            return folder(path, use, mails);
        }

        public Draft folder(String path, Optional<String> specialUse, List<Mail> mails) {
            folders.put(new Container(path, List.of(path.split("/", -1)), Optional.of("/"), specialUse, true, Set.of()),
                    mails);
            return this;
        }

        /** The mailbox, with its catalogue in an empty directory. */
        public StoredMailbox in(Path directory) {
            return new StoredMailbox(directory, folders);
        }
    }
}
