package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that somebody changes after they were backed up. */
class ChangedMailTest {
    private static final String CONTENT = "GET users/*/messages/*/$value";

    private final TenantProcess tenant = TenantProcess.start("");
    private MicrosoftConnector connector = new MicrosoftConnector();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private ContainerReading read(String folder, StoredMail mail) throws Exception {
        try (EntitySource source = connector.openSource(tenant.anna())) {
            return mail.take(source, TenantProcess.folder(source, folder));
        }
    }

    private static StoredMail.Stored any(StoredMail mail) {
        return mail.items.values().iterator().next();
    }

    private static String graphId(StoredMail.Stored stored) {
        return stored.item().providerId().orElseThrow();
    }

    private static StoredMail.Stored again(StoredMail mail, StoredMail.Stored earlier) {
        return Optional.ofNullable(mail.items.get(earlier.item().id())).orElseThrow();
    }

    @Test
    void keepsWhatMimeLacksAndLeavesOutWhatIsAsUsual() throws Exception {
        StoredMail mail = new StoredMail();
        read("Inbox", mail);
        StoredMail.Stored before = any(mail);
        tenant.asAnna("PATCH", "messages/" + graphId(before), """
                {"isRead":true,"categories":["Blue \\"sea\\"","Café"],"importance":"high",
                 "inferenceClassification":"other","flag":{"flagStatus":"flagged",
                 "startDateTime":{"dateTime":"2025-03-01T09:00:00.0000000","timeZone":"UTC"},
                 "dueDateTime":{"dateTime":"2025-03-02T09:00:00.0000000","timeZone":"UTC"}}}""");

        read("Inbox", mail);

        ItemState state = again(mail, before).item().state();
        assertThat(mail.changed).containsExactly(before.item().id());
        assertThat(again(mail, before).bytes()).isEqualTo(before.bytes());
        assertThat(state.flags()).containsExactly("\\Flagged", "\\Seen");
        assertThat(state.properties()).containsOnlyKeys("categories", "followup", "importance", "inference")
                .containsEntry("categories", "[\"Blue \\\"sea\\\"\",\"Café\"]")
                .containsEntry("importance", "high")
                .containsEntry("inference", "other")
                .containsEntry("followup", "{\"flagStatus\":\"flagged\","
                        + "\"startDateTime\":{\"dateTime\":\"2025-03-01T09:00:00.0000000\",\"timeZone\":\"UTC\"},"
                        + "\"dueDateTime\":{\"dateTime\":\"2025-03-02T09:00:00.0000000\",\"timeZone\":\"UTC\"}}");

        tenant.asAnna("PATCH", "messages/" + graphId(before), """
                {"categories":[],"importance":"normal","inferenceClassification":"focused",
                 "flag":{"flagStatus":"notFlagged"}}""");
        read("Inbox", mail);

        assertThat(again(mail, before).item().state().properties()).isEmpty();
    }

    @Test
    void readsAnEditedDraftAgainUnderTheSameId() throws Exception {
        StoredMail drafts = new StoredMail();
        read("Drafts", drafts);
        StoredMail.Stored before = any(drafts);
        tenant.asAnna("PATCH", "messages/" + graphId(before), "{\"subject\":\"Harbour plan, second thoughts\"}");

        ContainerReading reading = read("Drafts", drafts);

        assertThat(drafts.changed).containsExactly(before.item().id());
        assertThat(drafts.added()).isZero();
        assertThat(again(drafts, before).bytes()).contains("Harbour plan, second thoughts");
        assertThat(reading.seen()).isEqualTo(drafts.ids(0));
    }

    @Test
    void readsAnEditedDraftAgainAlsoWhenTheWholeFolderIsCompared() throws Exception {
        StoredMail drafts = new StoredMail();
        read("Drafts", drafts);
        StoredMail.Stored before = any(drafts);
        tenant.asAnna("PATCH", "messages/" + graphId(before), "{\"subject\":\"Harbour plan, third thoughts\"}");
        tenant.order("[{\"kind\":\"expiredDelta\",\"match\":\"GET users/*/mailFolders/*/messages/delta\"}]");

        read("Drafts", drafts);

        assertThat(again(drafts, before).bytes()).contains("Harbour plan, third thoughts");
    }

    @Test
    void keepsAMessageThatChangedAndCantBeReadAndTriesAgainWithTheNextRun() throws Exception {
        StoredMail drafts = new StoredMail();
        read("Drafts", drafts);
        StoredMail.Stored before = any(drafts);
        tenant.asAnna("PATCH", "messages/" + graphId(before), "{\"subject\":\"Harbour plan, at last\"}");
        tenant.order("[{\"kind\":\"truncate\",\"match\":\"" + CONTENT + "\",\"times\":20,\"afterBytes\":20}]");

        ContainerReading broken = read("Drafts", drafts);
        tenant.forgetFaults();

        assertThat(drafts.outdated).containsExactly(before.item().id());
        assertThat(broken.again().contains(before.item().id())).isTrue();
        assertThat(drafts.gaps).isEmpty();
        assertThat(again(drafts, before)).isEqualTo(before);
        read("Drafts", drafts);
        assertThat(again(drafts, before).bytes()).contains("Harbour plan, at last");
    }

    @Test
    void findsAMovedMessageInItsNewFolderUnderTheSameId() throws Exception {
        StoredMail inbox = new StoredMail();
        StoredMail archive = new StoredMail();
        read("Inbox", inbox);
        read("Archive", archive);
        StoredMail.Stored moved = any(inbox);
        tenant.asAnna("POST", "messages/" + graphId(moved) + "/move", "{\"destinationId\":\"archive\"}");

        read("Inbox", inbox);
        read("Archive", archive);

        assertThat(inbox.vanished).containsExactly(moved.item().id());
        assertThat(archive.added()).isOne();
        assertThat(again(archive, moved).item().providerId()).isEqualTo(moved.item().providerId());
        assertThat(again(archive, moved).bytes()).isEqualTo(moved.bytes());
    }

    @Test
    void tellsMessagesApartWhoseNumbersClash() throws Exception {
        connector = new MicrosoftConnector(MicrosoftTimeouts.USUAL, Allowances.PUBLISHED,
                known -> new ProviderIds(known, ChangedMailTest::clashing));
        StoredMail inbox = new StoredMail();
        ContainerReading first = read("Inbox", inbox);
        assertThat(inbox.count()).isEqualTo(first.countAfter()).isGreaterThan(10);
        assertThat(inbox.items.keySet().stream().mapToLong(id -> id.number()).max().orElseThrow())
                .isLessThan(inbox.count() + 2);
        StoredMail.Stored edited = any(inbox);
        StoredMail.Stored gone = inbox.items.values().stream().skip(3).findFirst().orElseThrow();
        tenant.asAnna("PATCH", "messages/" + graphId(edited), "{\"importance\":\"low\"}");
        tenant.asAnna("POST", "messages/" + graphId(gone) + "/permanentDelete", "");

        ContainerReading second = read("Inbox", inbox);

        assertThat(inbox.changed).containsExactly(edited.item().id());
        assertThat(inbox.vanished).containsExactly(gone.item().id());
        assertThat(again(inbox, edited).item().providerId()).isEqualTo(edited.item().providerId());
        assertThat(second.seen()).isEqualTo(inbox.ids(0));
    }

    /** One of two numbers for all; the rest tells them apart. */
    private static byte[] clashing(String graphId) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(Math.floorMod(graphId.hashCode(), 2))
                .putLong(graphId.hashCode())
                .array();
    }
}
