package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a scripted mailbox held at each run, against which restore points are held. */
final class MailboxHistory {
    private final Map<Integer, Map<String, Map<ItemId, Fact>>> runs = new TreeMap<>();

    /** What must be right about a message. */
    record Fact(Digest sha256, Instant received, ItemState state, Optional<String> providerId) {}

    void note(int run, ModelMailbox mailbox) {
        runs.put(run, facts(mailbox));
    }

    private static Map<String, Map<ItemId, Fact>> facts(ModelMailbox mailbox) {
        Map<String, Map<ItemId, Fact>> folders = new HashMap<>();
        for (String name : mailbox.names()) {
            Map<ItemId, Fact> messages = new HashMap<>();
            mailbox.folder(name)
                    .byId()
                    .forEach((id, message) -> messages.put(id,
                            new Fact(sha256(message.bytes()), message.received(), message.state(),
                                    message.providerId())));
            folders.put(name, messages);
        }
        return folders;
    }

    /** Every run so far is browsed and compared. */
    void compare(Catalogue catalogue) {
        runs.forEach((run, expected) -> {
            Map<String, Map<ItemId, Fact>> found = new HashMap<>();
            for (CatalogueFolder folder : catalogue.folders(run)) {
                Map<ItemId, Fact> messages = new HashMap<>();
                catalogue.all(run, folder.key())
                        .forEach(item -> messages.put(item.key().id(),
                                new Fact(item.sha256(), item.received(), item.state(), item.providerId())));
                found.put(folder.container().id(), messages);
                assertThat(folder.items()).as("count of %s at run %s", folder.key(), run).isEqualTo(messages.size());
            }
            assertThat(found).as("run %s", run).isEqualTo(expected);
        });
    }

    /** Every byte of a run's messages is read from the vault. */
    void compareContent(Catalogue catalogue, VaultReader vault, int run) throws IOException {
        for (CatalogueFolder folder : catalogue.folders(run)) {
            for (CatalogueItem item : catalogue.all(run, folder.key()).toList()) {
                try (InputStream in = vault.open(item.content())) {
                    assertThat(sha256(in.readAllBytes())).as("%s", item.key()).isEqualTo(item.sha256());
                }
            }
        }
    }

    static Digest sha256(byte[] bytes) {
        try {
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
