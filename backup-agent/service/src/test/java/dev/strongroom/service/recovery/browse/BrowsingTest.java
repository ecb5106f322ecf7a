package dev.strongroom.service.recovery.browse;

import static dev.strongroom.service.recovery.StoredMailbox.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.service.recovery.Mail;
import dev.strongroom.service.recovery.StoredMailbox;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The list of a folder's messages")
class BrowsingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MESSAGES = 60;

    @TempDir
    private Path directory;
    private StoredMailbox mailbox;
    private Browsing browsing;

    @BeforeEach
    void fill() {
        // Few subjects and few dates, so that most messages have their equals on another page.
        List<Mail> mails = new ArrayList<>(IntStream.range(0, MESSAGES)
                .mapToObj(i -> Mail.of("m" + i, "letter " + i % 5 + "x".repeat(i % 3))
                        .receivedAt(START.plusSeconds(i * 7 % 4)))
                .toList());
        mails.add(Mail.of("g", "=?utf-8?q?Gru=C3=9F_aus_K=C3=B6ln?="));
        mailbox = StoredMailbox.holding().folder("Work", mails).folder("INBOX").folder("Archive").in(directory);
        browsing = new Browsing(mailbox.entity().catalogue());
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    static Stream<Arguments> orders() {
        Comparator<MessageView> byDate = Comparator.comparing(MessageView::received);
        Comparator<MessageView> bySize = Comparator.comparingLong(MessageView::size);
        Comparator<MessageView> bySubject = Comparator.comparing(MessageView::subject, String.CASE_INSENSITIVE_ORDER);
        return Stream.of(Arguments.of(ItemSort.DATE, byDate), Arguments.of(ItemSort.SIZE, bySize),
                Arguments.of(ItemSort.SUBJECT, bySubject));
    }

    @ParameterizedTest
    @MethodSource("orders")
    @DisplayName("pages through all of them, each once, in the order that was asked for")
    void pagesThroughAll(ItemSort sort, Comparator<MessageView> order) {
        List<MessageView> upwards = all(query(sort, false));
        List<MessageView> downwards = all(query(sort, true));

        assertThat(upwards).hasSize(MESSAGES + 1).isSortedAccordingTo(order);
        assertThat(upwards).extracting(MessageView::key).doesNotHaveDuplicates();
        assertThat(downwards).hasSize(MESSAGES + 1).isSortedAccordingTo(order.reversed());
        assertThat(downwards).extracting(MessageView::key).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("tells how many there are with each page")
    void tellsTheTotal() {
        assertThat(browsing.items(query(ItemSort.DATE, false), new PageRequest(Optional.empty(), 7)).total())
                .contains((long) MESSAGES + 1);
    }

    @Test
    @DisplayName("finds beginnings of words without case and accents")
    void findsWords() {
        assertThat(all(search("KOL"))).extracting(MessageView::subject).containsExactly("Gruß aus Köln");
        assertThat(all(search("letter 3"))).hasSize(MESSAGES / 5).allMatch(found -> found.subject().contains("3"));
        assertThat(all(search("etter"))).isEmpty();
    }

    @Test
    @DisplayName("takes no characters of the search for commands")
    void searchesAreTexts() {
        assertThat(all(search("\"letter* OR (NEAR) ' -- %"))).isEmpty();
    }

    @Test
    @DisplayName("refuses the place of another list")
    void refusesAnotherListsPlace() {
        PageRequest next = new PageRequest(
                browsing.items(query(ItemSort.DATE, false), new PageRequest(Optional.empty(), 7)).next(), 7);

        assertThatThrownBy(() -> browsing.items(query(ItemSort.SUBJECT, true), new PageRequest(Optional.of("x"), 7)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(browsing.items(query(ItemSort.DATE, false), next).items()).hasSize(7);
    }

    @Test
    @DisplayName("does not exist for a folder or a restore point that is none")
    void requiresFolderAndRun() {
        ItemQuery elsewhere = new ItemQuery(RUN, "none", Optional.empty(), ItemQuery.Show.AS_IT_WAS, ItemSort.DATE,
                false);

        assertThatThrownBy(() -> browsing.items(elsewhere, new PageRequest(Optional.empty(), 7)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> browsing.folders(RUN + 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("stands below folders of which the Inbox is the first")
    void inboxComesFirst() {
        assertThat(browsing.folders(RUN)).extracting(FolderView::path)
                .containsExactly(List.of("INBOX"), List.of("Archive"), List.of("Work"));
    }

    private ItemQuery query(ItemSort sort, boolean descending) {
        return new ItemQuery(RUN, mailbox.folderKey("Work"), Optional.empty(), ItemQuery.Show.AS_IT_WAS, sort,
                descending);
    }

    private ItemQuery search(String text) {
        return new ItemQuery(RUN, mailbox.folderKey("Work"), Optional.of(text), ItemQuery.Show.AS_IT_WAS,
                ItemSort.DATE, false);
    }

    private List<MessageView> all(ItemQuery query) {
        List<MessageView> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<MessageView> page = browsing.items(query, new PageRequest(cursor, 7));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}
