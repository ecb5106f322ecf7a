package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.Allowance;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Mail of a mailbox, with the faults that Microsoft 365 has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingMailTest {
    /** What a run without changes may ask besides one request for each folder. */
    private static final int BESIDES_FOLDERS = 3;

    private static final String MESSAGES = "GET users/*/messages/*/$value";
    private static final String DELTA = "GET users/*/mailFolders/*/messages/delta";

    private TenantProcess tenant = TenantProcess.start("");
    private MicrosoftConnector connector = new MicrosoftConnector();

    @BeforeEach
    void connect() {
        connector = new MicrosoftConnector();
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    private EntitySource open() throws ConnectorException, InterruptedException {
        return connector.openSource(tenant.anna());
    }

    @Test
    void listsAllFoldersParentsFirstWithHiddenAndRecoverableOnesButNoSearchFolders() throws Exception {
        try (EntitySource source = open()) {
            List<Container> folders = source.containers();

            assertThat(folders).extracting(Container::path)
                    .contains(List.of("Inbox"), List.of("Projects"), List.of("Projects", "会議 2025"),
                            List.of("Conversation History"), List.of("Recoverable Items", "Deletions"))
                    .doesNotContain(List.of("Unread Mail"));
            assertThat(folders).filteredOn(c -> c.specialUse().isPresent())
                    .extracting(c -> c.specialUse().orElseThrow())
                    .contains("Inbox", "Sent", "Drafts", "Trash", "Junk");
        }
    }

    @Test
    void readsEveryMessageOnceAndThenOnlyWhatChanged() throws Exception {
        Map<String, StoredMail> stored = new HashMap<>();
        try (EntitySource source = open()) {
            for (Container folder : source.containers()) {
                StoredMail mail = stored.computeIfAbsent(folder.id(), id -> new StoredMail());
                ContainerReading reading = mail.take(source, folder);
                assertThat(reading.complete()).isTrue();
                assertThat(reading.seen().size()).isEqualTo(mail.count()).isEqualTo(reading.countAfter());
            }
        }
        assertThat(stored.values().stream().mapToLong(StoredMail::count).sum()).isGreaterThan(100);
        long before = connector.requests().total();
        int folders;
        try (EntitySource source = open()) {
            List<Container> listed = source.containers();
            folders = listed.size();
            for (Container folder : listed) {
                StoredMail mail = stored.getOrDefault(folder.id(), new StoredMail());
                mail.take(source, folder);
                assertThat(mail.added()).isZero();
                assertThat(mail.changed).isEmpty();
            }
        }
        assertThat(connector.requests().total() - before).isLessThanOrEqualTo(folders + BESIDES_FOLDERS);

        tenant.advance(14);
        try (EntitySource source = open()) {
            int added = 0;
            for (Container folder : source.containers()) {
                StoredMail mail = stored.computeIfAbsent(folder.id(), id -> new StoredMail());
                ContainerReading reading = mail.take(source, folder);
                assertThat(reading.countAfter()).as(folder.path().toString()).isEqualTo(mail.count());
                assertThat(reading.seen()).isEqualTo(mail.ids(0));
                added += mail.added();
            }
            assertThat(added).isPositive();
        } finally {
            // The other tests know what is in the tenant before time passes.
            tenant.close();
            tenant = TenantProcess.start("");
        }
    }

    @Test
    void asksOnceOfAFolderThatWasEmptyAndStillIs() throws Exception {
        StoredMail mail = new StoredMail();
        try (EntitySource source = open()) {
            Container outbox = TenantProcess.folder(source, "Outbox");
            mail.take(source, outbox);
            long before = connector.requests().total();

            ContainerReading idle = mail.take(source, outbox);

            assertThat(connector.requests().total()).isEqualTo(before + 1);
            assertThat(idle.complete()).isTrue();
            assertThat(idle.seen().size()).isZero();
        }
    }

    @Test
    void readsWhatComesIntoAFolderThoughItsCountSaysThatItIsEmpty() throws Exception {
        StoredMail mail = new StoredMail();
        try (EntitySource source = open()) {
            Container outbox = TenantProcess.folder(source, "Outbox");
            mail.take(source, outbox);
            String message = tenant.asAnna("POST", "mailFolders/outbox/messages", "{\"subject\":\"Soon\"}");

            // The list of folders that the source goes by said 0.
            mail.take(source, outbox);

            assertThat(mail.added()).isEqualTo(1);
            tenant.asAnna("DELETE", "messages/" + message.replaceAll(".*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"), "");
            mail.take(source, TenantProcess.folder(source, "Outbox"));
            assertThat(mail.count()).isZero();
        }
    }

    @Test
    void countsAFolderAnewWhenItsListIsOldAndDoesNotFitAndTakesNothingForGone() throws Exception {
        StoredMail mail = new StoredMail();
        try (EntitySource source = open()) {
            Container junk = TenantProcess.folder(source, "Junk Email");
            mail.take(source, junk);
            long held = mail.count();
            tenant.asAnna("POST", "mailFolders/junkemail/messages", "{\"subject\":\"Offer\"}");
            mail.take(source, junk);
            assertThat(mail.count()).isEqualTo(held + 1);

            ContainerReading again = mail.take(source, junk);

            assertThat(again.complete()).isTrue();
            assertThat(again.countAfter()).isEqualTo(held + 1);
            assertThat(again.seen()).isEqualTo(mail.ids(0));
            assertThat(again.changes()).noneMatch(change -> change.contains("the whole folder was compared"));
        }
    }

    @Test
    void givesMessagesWithTheirFlagsAndTimes() throws Exception {
        StoredMail mail = new StoredMail();
        StoredMail drafts = new StoredMail();
        try (EntitySource source = open()) {
            drafts.take(source, TenantProcess.folder(source, "Drafts"));
            mail.take(source, TenantProcess.folder(source, "Sent Items"));
        }

        assertThat(mail.items.values()).allSatisfy(stored -> {
            assertThat(stored.bytes()).contains("Message-ID:");
            assertThat(stored.item().size()).isEqualTo(stored.bytes().length());
            assertThat(stored.item().received()).isAfter(java.time.Instant.EPOCH);
        });
        assertThat(drafts.items.values()).anySatisfy(s -> assertThat(s.item().state().flags()).contains("\\Draft"));
        assertThat(mail.items.values()).anySatisfy(s -> assertThat(s.item().state().flags()).contains("\\Seen"));
    }

    @Test
    void readsThroughThrottlingFailuresResetsAndTruncation() throws Exception {
        tenant.order("[{\"kind\":\"throttle\",\"match\":\"" + MESSAGES + "\",\"times\":3,\"retryAfter\":1},"
                + "{\"kind\":\"throttle\",\"match\":\"" + DELTA + "\",\"times\":2},"
                + "{\"kind\":\"unavailable\",\"match\":\"" + MESSAGES + "\",\"skip\":5,\"times\":3},"
                + "{\"kind\":\"reset\",\"match\":\"" + MESSAGES + "\",\"skip\":9,\"times\":2,\"afterBytes\":300},"
                + "{\"kind\":\"truncate\",\"match\":\"" + MESSAGES + "\",\"skip\":12,\"times\":2,\"afterBytes\":300},"
                + "{\"kind\":\"invalidJson\",\"match\":\"" + DELTA + "\",\"times\":1}]");
        StoredMail faulty = readInbox();
        StoredMail clean = readInbox();

        assertThat(faulty.gaps).isEmpty();
        assertThat(faulty.items).isEqualTo(clean.items);
    }

    private StoredMail readInbox() throws ConnectorException, InterruptedException {
        StoredMail mail = new StoredMail();
        try (EntitySource source = open()) {
            assertThat(mail.take(source, TenantProcess.folder(source, "Inbox")).complete()).isTrue();
        }
        return mail;
    }

    @Test
    void reportsAMessageThatBreaksAgainAndAgainAndReadsItWithTheNextRun() throws Exception {
        tenant.order("[{\"kind\":\"truncate\",\"match\":\"" + MESSAGES + "\",\"times\":6,\"afterBytes\":100}]");
        MicrosoftConnector oneAtATime = new MicrosoftConnector(MicrosoftTimeouts.USUAL,
                Allowances.PUBLISHED.withMailbox(new Allowance(10_000, Duration.ofMinutes(10), 1)));
        StoredMail mail = new StoredMail();
        try (EntitySource source = oneAtATime.openSource(tenant.anna())) {
            Container sent = TenantProcess.folder(source, "Junk Email");
            ContainerReading first = mail.take(source, sent);
            long missing = first.seen().size() - mail.count();
            assertThat(missing).isEqualTo(mail.gaps.size());

            ContainerReading second = mail.take(source, sent);
            assertThat(mail.gaps).isEmpty();
            assertThat(mail.added()).isEqualTo((int) missing);
            assertThat(second.seen()).isEqualTo(mail.ids(0));
        }
    }

    @Test
    void comparesTheWholeFolderWhenTheCursorHasExpiredOrLeadsElsewhere() throws Exception {
        try (EntitySource source = open()) {
            Container archive = TenantProcess.folder(source, "Archive");
            StoredMail mail = new StoredMail();
            mail.take(source, archive);
            tenant.order("[{\"kind\":\"expiredDelta\",\"match\":\"" + DELTA + "\"}]");

            ContainerReading expired = mail.take(source, archive);
            assertThat(expired.complete()).isTrue();
            assertThat(expired.changes()).anySatisfy(c -> assertThat(c).contains("the whole folder was compared"));
            assertThat(mail.added()).isZero();

            mail.cursor(new Cursor("{\"delta\":\"http://127.0.0.2:1/v1.0/elsewhere\"}"));
            assertThat(mail.take(source, archive).complete()).isTrue();
            assertThat(mail.added()).isZero();
        }
    }

    @Test
    void takesAMessageThatIsGoneBetweenListAndFetchForAChangeAndNotForAGap() throws Exception {
        tenant.order("[{\"kind\":\"gone\",\"match\":\"" + MESSAGES + "\",\"times\":1}]");
        StoredMail mail = new StoredMail();
        try (EntitySource source = open()) {
            ContainerReading reading = mail.take(source, TenantProcess.folder(source, "Deleted Items"));

            assertThat(mail.gaps).isEmpty();
            assertThat(reading.seen()).isEqualTo(mail.ids(0));
            assertThat(reading.changes()).contains("1 message was deleted before it could be read.");
        }
    }

    @Test
    void stopsSoonWhenAskedAndGivesNoCursor() throws Exception {
        StoredMail mail = new StoredMail();
        mail.stopAfter(2);
        try (EntitySource source = open()) {
            ContainerReading reading = mail.take(source, TenantProcess.folder(source, "Inbox"));

            assertThat(reading.complete()).isFalse();
            assertThat(mail.added()).isBetween(2, 8);
        }
    }

    @Test
    void saysWhichPermissionIsMissing() throws Exception {
        tenant.order("[{\"kind\":\"revoked\",\"match\":\"GET users/*/mailFolders/delta\"}]");
        try (EntitySource source = open()) {
            assertThatThrownBy(source::containers).isInstanceOf(RefusedException.class)
                    .hasMessageContaining("The permission Mail.Read is missing: without it mail is not backed up.");
        }
    }

    @Test
    void saysThatAUserHasNoMailbox() throws Exception {
        try (EntitySource source =
                connector.openSource(new MicrosoftAddress(tenant.address(), "nobody@harbour.example"))) {
            assertThatThrownBy(source::containers).isInstanceOf(RefusedException.class)
                    .hasMessageContaining("no mailbox in Exchange Online");
        }
    }

    @Test
    void isAbandonedWithinSecondsWhileItWaitsForAThrottledMailbox() throws Exception {
        tenant.order("[{\"kind\":\"throttle\",\"match\":\"" + DELTA + "\",\"times\":1,\"retryAfter\":300}]");
        try (EntitySource source = open(); ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Container inbox = TenantProcess.folder(source, "Inbox");
            StoredMail mail = new StoredMail();
            Future<ContainerReading> reading = other.submit(() -> mail.take(source, inbox));
            org.awaitility.Awaitility.await()
                    .until(() -> connector.requests().of("anna@harbour.example").containsKey(RequestKind.DELTA));
            source.abandon();

            assertThatThrownBy(() -> reading.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(UnreachableException.class);
        }
    }
}
