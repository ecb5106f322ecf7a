package dev.strongroom.service.recovery.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.fixture.Rounds;
import dev.strongroom.service.recovery.Mail;
import dev.strongroom.service.recovery.MemoryMailbox;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredMailbox;
import dev.strongroom.service.recovery.TestProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random restores into random mailboxes that lose connections and answers, by a process that is killed again and again,
 * against what the methods promise. {@code -Dstrongroom.seed=N} replays one.
 */
@DisplayName("Any restore into any mailbox, however often it breaks off,")
class RestoreModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:05:00Z");
    private static final String DATED = "Restored 2026-11-21 14-05/INBOX";
    private static final int ROUNDS = Rounds.of(150);

    @TempDir
    private Path directory;

    /** The process dies. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @DisplayName("ends with what its method promises, each message once")
    void keepsItsPromise() throws Exception {
        long first = Long.getLong("strongroom.seed", 20261121);
        int rounds = Long.getLong("strongroom.seed") == null ? ROUNDS : 1;
        for (long seed = first; seed < first + rounds; seed++) {
            round(seed);
        }
    }

    private void round(long seed) throws Exception {
        Random random = new Random(seed);
        List<Mail> mails = mails(random, 12);
        RestoreMethod method = List.of(RestoreMethod.values()).get(random.nextInt(3));
        MemoryMailbox mailbox = switch (random.nextInt(4)) {
            case 0 -> new MemoryMailbox().tellingNoIds();
            case 1 -> new MemoryMailbox().namingByTexts();
            default -> new MemoryMailbox();
        };
        mailbox.with("INBOX", existing(random, mails));
        Map<ItemId, Mail> before = new TreeMap<>(mailbox.folder("INBOX"));
        Path catalogue = Files.createDirectory(directory.resolve("catalogue-" + seed));
        try (StoredMailbox stored = StoredMailbox.holding().folder("INBOX", mails).in(catalogue)) {
            RestoreCounts counts = restore(stored, method, mailbox, random, directory.resolve("work-" + seed));
            String about = "seed " + seed + ": " + method + " of " + mails + " into " + before.values();
            assertThat(counts.there()).as(about).isEqualTo(mails.size());
            assertThat(counts.complete()).as(about).isTrue();
            switch (method) {
                case NON_DESTRUCTIVE -> {
                    assertThat(mailbox.folder("INBOX")).as(about).isEqualTo(before);
                    assertThat(mailbox.mails(DATED)).as(about).containsExactlyInAnyOrderElementsOf(mails);
                }
                case BYPASS -> assertBypassed(mails, before, mailbox.folder("INBOX"), about);
                case REPLACE -> assertReplaced(mails, before, mailbox.folder("INBOX"), about);
                case DUPLICATE -> throw new IllegalArgumentException("Mail is not duplicated");
            }
        }
    }

    private RestoreCounts restore(StoredMailbox stored, RestoreMethod method, MemoryMailbox mailbox, Random random,
            Path work) throws InterruptedException {
        RestoreOrder order = new RestoreOrder(StoredMailbox.RUN, new Selection(Set.of(), Set.of()), method, NOW);
        int trouble = random.nextInt(3) * 8;
        int[] left = {trouble};
        mailbox.failing((call, moment) -> strike(random, left));
        while (true) {
            // A process that was killed knows nothing: each stretch gets objects of its own.
            MailboxRestore restore = new MailboxRestore(Clock.fixed(NOW, ZoneOffset.UTC));
            RecoveryProgress progress = random.nextInt(3) == 0 ? TestProgress.stoppingAfter(1 + random.nextInt(4))
                    : TestProgress.endless();
            try {
                RestoreEnd end = restore.run(stored.entity(), order, mailbox, work, progress);
                if (end instanceof RestoreEnd.Finished finished) {
                    return finished.counts();
                }
                assertThat(end).isNotInstanceOf(RestoreEnd.Failed.class);
            } catch (Killed again) {
                tear(work, random);
            }
        }
    }

    private static void strike(Random random, int[] left) throws ConnectorException {
        if (left[0] > 0 && random.nextInt(4) == 0) {
            left[0]--;
            if (random.nextBoolean()) {
                throw new Killed();
            }
            throw new UnreachableException("The connection broke.");
        }
    }

    /** A kill can cut the last line that was written. */
    private static void tear(Path work, Random random) {
        try (var files = Files.list(work)) {
            for (Path journal : files.filter(file -> file.toString().endsWith(".journal")).toList()) {
                String text = Files.readString(journal);
                int lastLine = text.lastIndexOf('\n', text.length() - 2) + 1;
                boolean harmless = !text.startsWith("writing", lastLine) && !text.startsWith("root", lastLine);
                if (random.nextInt(3) == 0 && harmless && text.length() > lastLine + 1) {
                    Files.writeString(journal, text.substring(0, lastLine + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there stays; of each content exactly as many come to it as are missing. */
    private static void assertBypassed(List<Mail> mails, Map<ItemId, Mail> before, Map<ItemId, Mail> after,
            String about) {
        assertThat(after).as(about).containsAllEntriesOf(before);
        List<Mail> added = new ArrayList<>(after.entrySet()
                .stream()
                .filter(e -> !before.containsKey(e.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        List<Mail> missing = new ArrayList<>();
        Map<String, List<Mail>> groups = mails.stream().collect(Collectors.groupingBy(RestoreModelTest::group));
        groups.forEach((key, group) -> {
            List<Mail> there = before.values().stream().filter(mail -> group(mail).equals(key)).toList();
            if (key.startsWith("<") && group.size() == 1 && there.size() == 1) {
                return;
            }
            Map<String, Long> present = count(there, Mail::text);
            count(group, Mail::text).forEach((text, wanted) -> {
                for (long n = present.getOrDefault(text, 0L); n < wanted; n++) {
                    missing.add(group.stream().filter(mail -> mail.text().equals(text)).findFirst().orElseThrow());
                }
            });
        });
        assertThat(count(added, Mail::text)).as(about).isEqualTo(count(missing, Mail::text));
        assertThat(mails).as(about).containsAll(added);
    }

    /** Every stored message is there as it was stored; what it took the place of is gone, and nothing else is. */
    private static void assertReplaced(List<Mail> mails, Map<ItemId, Mail> before, Map<ItemId, Mail> after,
            String about) {
        List<Mail> left = new ArrayList<>(after.values());
        for (Mail mail : mails) {
            assertThat(left.remove(mail)).as("%s: %s is there", about, mail).isTrue();
        }
        List<Mail> unrelated = new ArrayList<>(before.values());
        Map<String, List<Mail>> groups = mails.stream().collect(Collectors.groupingBy(RestoreModelTest::group));
        groups.forEach((key, group) -> {
            List<Mail> there = unrelated.stream().filter(mail -> group(mail).equals(key)).toList();
            if (key.startsWith("<") && group.size() == 1 && there.size() == 1) {
                unrelated.remove(there.getFirst());
                return;
            }
            for (Mail mail : group) {
                unrelated.stream()
                        .filter(other -> other.text().equals(mail.text()))
                        .findFirst()
                        .ifPresent(unrelated::remove);
            }
        });
        assertThat(count(left, Mail::text)).as(about).isEqualTo(count(unrelated, Mail::text));
    }

    private static String group(Mail mail) {
        return mail.messageId().isEmpty() ? "size " + mail.bytes().length : mail.messageId();
    }

    private static <T> Map<T, Long> count(List<Mail> mails, Function<Mail, T> by) {
        return mails.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static List<Mail> mails(Random random, int most) {
        List<Mail> mails = new ArrayList<>();
        for (int n = random.nextInt(most); n >= 0; n--) {
            mails.add(mail(random));
        }
        return mails;
    }

    /** Some of the stored ones, as they are or in another state, and others. */
    private static List<Mail> existing(Random random, List<Mail> stored) {
        List<Mail> mails = new ArrayList<>();
        for (int n = random.nextInt(10); n > 0; n--) {
            Mail mail = random.nextBoolean() ? stored.get(random.nextInt(stored.size())) : mail(random);
            mails.add(random.nextInt(3) == 0 ? mail.flagged("\\Answered") : mail);
        }
        return mails;
    }

    private static Mail mail(Random random) {
        String[] ids = {"", "", "a", "b", "c", "d", "e", "f"};
        String[] subjects = {"One", "Two", "Longer"};
        String[] flags = {"\\Seen", "\\Flagged", "Work"};
        return Mail.of(ids[random.nextInt(ids.length)], subjects[random.nextInt(subjects.length)],
                flags[random.nextInt(flags.length)]).receivedAt(NOW.plusSeconds(random.nextInt(2)));
    }
}
