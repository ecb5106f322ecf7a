package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.connectors.Container;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import dev.strongroom.service.usecase.Recovery.ItemQuery.Show;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What was deleted since a restore point")
class DeletedSinceTest {
    private static final Container INBOX = TextIdMailbox.folder("Inbox");

    @TempDir
    private Path temporary;
    private TextIdBench bench;
    private TextIdMailbox mailbox;

    /** The first restore point has a draft and a letter, the second one the draft with other content. */
    @BeforeEach
    void edit() throws Exception {
        bench = TextIdBench.in(temporary);
        mailbox = bench.mailbox();
        mailbox.put(INBOX, "a", "Subject: Draft\r\n\r\nOne").put(INBOX, "b", "Subject: Letter\r\n\r\nTwo");
        bench.backUp();
        mailbox.put(INBOX, "a", "Subject: Final\r\n\r\nOne and more").touch("a");
        bench.backUp();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<CatalogueItem> list(int run, Show show) {
        String folder = bench.catalogue().folders(run).getFirst().key();
        ItemQuery query = new ItemQuery(run, folder, Optional.empty(), show, ItemSort.SUBJECT, false);
        return bench.catalogue().items(query, new PageRequest(Optional.empty(), 10)).items();
    }

    private Instant began(int run) {
        return bench.catalogue().run(run).orElseThrow().asOf();
    }

    @Test
    @DisplayName("is no item whose content only changed")
    void editedIsThere() {
        assertThat(list(1, Show.DELETED_SINCE)).isEmpty();
        assertThat(list(1, Show.AS_IT_WAS)).extracting(CatalogueItem::subject, CatalogueItem::goneAt)
                .containsExactly(tuple("Draft", Optional.empty()), tuple("Letter", Optional.empty()));
    }

    @Test
    @DisplayName("is an item that changed and then went, as it was at that point, gone when it went")
    void editedAndGone() throws Exception {
        mailbox.items(INBOX).remove("a");
        bench.backUp();

        for (int run : new int[]{1, 2}) {
            assertThat(list(run, Show.DELETED_SINCE)).singleElement().satisfies(item -> {
                assertThat(item.subject()).isEqualTo(run == 1 ? "Draft" : "Final");
                assertThat(item.goneAt()).contains(began(3));
            });
        }
        assertThat(list(3, Show.DELETED_SINCE)).isEmpty();
    }

    @Test
    @DisplayName("is an item whose number another item has got")
    void numberGivenAgain() throws Exception {
        mailbox.items(INBOX).remove("a");
        bench.backUp();
        mailbox.put(INBOX, "another", "Subject: Other\r\n\r\nThree");
        bench.backUp();

        assertThat(list(2, Show.DELETED_SINCE)).singleElement().satisfies(item -> {
            assertThat(item.providerId()).contains("a");
            assertThat(item.goneAt()).contains(began(3));
        });
    }

    @Test
    @DisplayName("is no item that went and is there again")
    void backAgain() throws Exception {
        mailbox.items(INBOX).remove("b");
        bench.backUp();
        assertThat(list(1, Show.DELETED_SINCE)).extracting(CatalogueItem::subject).containsExactly("Letter");
        mailbox.put(INBOX, "b", "Subject: Letter\r\n\r\nTwo");
        bench.backUp();

        assertThat(list(1, Show.DELETED_SINCE)).isEmpty();
        assertThat(list(1, Show.AS_IT_WAS)).allMatch(item -> item.goneAt().isEmpty());
    }
}
