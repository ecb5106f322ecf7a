package dev.strongroom.service.recovery.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.recovery.Mail;
import dev.strongroom.service.recovery.MemoryMailbox;
import dev.strongroom.service.recovery.MemoryMailbox.Call;
import dev.strongroom.service.recovery.StoredMailbox;
import dev.strongroom.service.recovery.TestProgress;
import dev.strongroom.service.usecase.NotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A restore")
class MailboxRestoreTest extends RestoreBed {
    @Nested
    @DisplayName("into a dated folder")
    class NonDestructive {
        @Test
        @DisplayName("makes the original folders in it, with all messages, flags, keywords and dates")
        void restoresEverything() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B).folder("Work/2026", C))) {
                MemoryMailbox mailbox = new MemoryMailbox().with("INBOX", A);

                RestoreEnd end = run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

                assertThat(end.counts()).isEqualTo(restored(3));
                assertThat(mailbox.mails(DATED + "/INBOX")).containsExactly(A, B);
                assertThat(mailbox.mails(DATED + "/Work/2026")).containsExactly(C);
                assertThat(mailbox.mails("INBOX")).containsExactly(A);
            }
        }

        @Test
        @DisplayName("brings back the properties of a state")
        void restoresProperties() throws Exception {
            Mail important = new Mail(A.text(), A.received(), new ItemState(A.state().flags(),
                    new TreeMap<>(Map.of("importance", "high", "categories", "[\"Red\"]"))));
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", important, B))) {
                MemoryMailbox mailbox = new MemoryMailbox();

                run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

                assertThat(mailbox.mails(DATED + "/INBOX")).containsExactly(important, B);
            }
        }

        @Test
        @DisplayName("takes a folder of its own when one of that name is there")
        void takesItsOwnFolder() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                MemoryMailbox mailbox = new MemoryMailbox().with(DATED, B);

                run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

                assertThat(mailbox.mails(DATED)).containsExactly(B);
                assertThat(mailbox.mails(DATED + " (2)/INBOX")).containsExactly(A);
            }
        }

        @Test
        @DisplayName("makes folders that are empty too")
        void makesEmptyFolders() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("Ideas"))) {
                MemoryMailbox mailbox = new MemoryMailbox();
                run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);
                assertThat(mailbox.paths()).containsExactly(DATED + "/Ideas");
            }
        }

        @Test
        @DisplayName("keeps apart folders whose names differ only by what the mailbox separates names with")
        void keepsFoldersApart() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("v1.2", A).folder("v1_2", B))) {
                MemoryMailbox mailbox = new MemoryMailbox().separating(".");
                run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);
                assertThat(mailbox.paths()).allMatch(path -> path.startsWith("Restored 2026-11-21 14-05/v1_2"))
                        .doesNotHaveDuplicates()
                        .hasSize(2);
            }
        }
    }

    @Nested
    @DisplayName("into a mailbox that refuses a folder's name")
    class RefusedNames {
        @Test
        @DisplayName("makes the folders with plain names, each its own")
        void takesPlainNames() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding()
                    .folder("v1.2", A)
                    .folder("v1_2", B)
                    .folder("v1:2", C))) {
                MemoryMailbox mailbox = new MemoryMailbox().refusingNames(name -> name.matches(".*[.:].*"));

                RestoreEnd end = run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

                assertThat(end.counts()).isEqualTo(restored(3));
                assertThat(mailbox.paths()).hasSize(3).allMatch(path -> path.startsWith(DATED + "/v1_2"));
            }
        }

        @Test
        @DisplayName("tells what it could not restore when plain names are refused, too")
        void tellsWhatIsMissing() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("v1.2", A).folder("Work", B))) {
                MemoryMailbox mailbox = new MemoryMailbox().refusingNames(name -> name.startsWith("v1"));

                RestoreEnd end = run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

                assertThat(end.counts()).isEqualTo(new RestoreCounts(1, 0, 0, 1, 0));
                assertThat(end.counts().outcome()).isEqualTo(Outcome.PARTIAL);
            }
        }

        @Test
        @DisplayName("gives a report that reads as it was written, with quotes, commas and line breaks")
        void reportReadsBack() throws Exception {
            Mail quoted = Mail.of("q", "\"Yes\", she said, \"\"no\"\"");
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("v1", quoted, A))) {
                MemoryMailbox mailbox = new MemoryMailbox().refusingNames(name -> name.startsWith("v1"));

                RestoreEnd.Finished end = (RestoreEnd.Finished) run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

                assertThat(end.counts().outcome()).isEqualTo(Outcome.FAILED);
                assertThat(ReportFile.read(end.report().orElseThrow()))
                        .extracting(ReportFile.Row::result, ReportFile.Row::folder, ReportFile.Row::subject)
                        .containsExactly(tuple("not restored", "v1", "\"Yes\", she said, \"\"no\"\""),
                                tuple("not restored", "v1", "Alpha"));
            }
        }
    }

    @Nested
    @DisplayName("that leaves what is there")
    class Bypass {
        @Test
        @DisplayName("adds only what is missing")
        void addsWhatIsMissing() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B, C))) {
                MemoryMailbox mailbox = new MemoryMailbox().with("INBOX", C.flagged("\\Answered"), A.flagged());
                Map<ItemId, Mail> before = Map.copyOf(mailbox.folder("INBOX"));

                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);

                assertThat(end.counts()).isEqualTo(new RestoreCounts(1, 2, 0, 0, 0));
                assertThat(mailbox.folder("INBOX")).containsAllEntriesOf(before).hasSize(3).containsValue(B);
            }
        }

        @Test
        @DisplayName("tells two messages with one Message-ID apart by their content")
        void tellsMessagesApart() throws Exception {
            Mail other = Mail.of("a", "Another with the same id");
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, other, A))) {
                MemoryMailbox mailbox = new MemoryMailbox().with("INBOX", A);

                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);

                assertThat(end.counts()).isEqualTo(new RestoreCounts(2, 1, 0, 0, 0));
                assertThat(mailbox.mails("INBOX")).containsExactlyInAnyOrder(A, A, other);
            }
        }
    }

    @Nested
    @DisplayName("that replaces what is there")
    class Replace {
        @Test
        @DisplayName("leaves what is the same, replaces what differs, adds what is missing, touches nothing else")
        void replacesWhatDiffers() throws Exception {
            Mail edited = Mail.of("b", "Beta, edited");
            Mail unrelated = Mail.of("z", "Not in the backup");
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B, C))) {
                MemoryMailbox mailbox = new MemoryMailbox().with("INBOX", A, edited, unrelated);

                RestoreEnd end = run(stored, mailbox, RestoreMethod.REPLACE);

                assertThat(end.counts()).isEqualTo(new RestoreCounts(1, 1, 1, 0, 0));
                assertThat(mailbox.mails("INBOX")).containsExactly(A, unrelated, B, C);
            }
        }

        @Test
        @DisplayName("replaces a message whose flags or date differ")
        void replacesStates() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
                MemoryMailbox mailbox = new MemoryMailbox().with("INBOX", A.flagged(), B.receivedAt(NOW));
                RestoreEnd end = run(stored, mailbox, RestoreMethod.REPLACE);
                assertThat(end.counts()).isEqualTo(new RestoreCounts(0, 0, 2, 0, 0));
                assertThat(mailbox.mails("INBOX")).containsExactly(A, B);
            }
        }

        @Test
        @DisplayName("removes the old one only once the new one was read back as it was stored")
        void removesOnlyWhenSafe() throws Exception {
            Mail edited = Mail.of("a", "Alpha, edited");
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                MemoryMailbox mailbox = new MemoryMailbox().with("INBOX", edited).mangling(mail -> true);

                RestoreEnd end = run(stored, mailbox, RestoreMethod.REPLACE);

                assertThat(end.counts()).isEqualTo(new RestoreCounts(0, 0, 0, 1, 0));
                assertThat(mailbox.mails("INBOX")).containsExactly(edited);
            }
        }

        @Test
        @DisplayName("works on a mailbox that does not tell ids")
        void worksWithoutIds() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B, B))) {
                MemoryMailbox mailbox = new MemoryMailbox().tellingNoIds().with("INBOX", A.flagged(), B.flagged());
                RestoreEnd end = run(stored, mailbox, RestoreMethod.REPLACE);
                assertThat(end.counts()).isEqualTo(new RestoreCounts(1, 0, 2, 0, 0));
                assertThat(mailbox.mails("INBOX")).containsExactlyInAnyOrder(A, B, B);
            }
        }
    }

    @Nested
    @DisplayName("of a selection")
    class Selected {
        @Test
        @DisplayName("restores the chosen folders and messages, each once")
        void restoresSelection() throws Exception {
            try (StoredMailbox stored = stored(
                    StoredMailbox.holding().folder("INBOX", A, B).folder("Work", C).folder("Other", A))) {
                Selection selection = new Selection(Set.of(stored.folderKey("Work")),
                        Set.of(stored.key("INBOX", 1), stored.key("Work", 0)));
                MemoryMailbox mailbox = new MemoryMailbox();
                TestProgress progress = TestProgress.endless();

                run(stored, mailbox, RestoreMethod.BYPASS, selection, progress);

                assertThat(progress.total()).isEqualTo(2);
                assertThat(mailbox.mails("INBOX")).containsExactly(B);
                assertThat(mailbox.mails("Work")).containsExactly(C);
                assertThat(mailbox.paths()).doesNotContain("Other");
            }
        }

        @Test
        @DisplayName("finds nothing for keys that the entity does not have")
        void refusesForeignKeys() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                for (Selection unknown : List.of(new Selection(Set.of("0123456789abcdef"), Set.of()),
                        new Selection(Set.of(), Set.of("0123456789abcdef.1.2.3")),
                        new Selection(Set.of(), Set.of(stored.folderKey("INBOX") + ".7.99.1")),
                        new Selection(Set.of(), Set.of("../../etc")))) {
                    assertThatThrownBy(() -> run(stored, new MemoryMailbox(), RestoreMethod.BYPASS, unknown,
                            TestProgress.endless())).isInstanceOf(NotFoundException.class);
                }
            }
        }
    }

    @Nested
    @DisplayName("of which something fails")
    class Failing {
        private String report(RestoreEnd end) throws IOException {
            return Files.readString(((RestoreEnd.Finished) end).report().orElseThrow(), StandardCharsets.UTF_8);
        }

        @Test
        @DisplayName("reports messages that the mailbox refuses, and restores the others")
        void reportsRefusals() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B, C))) {
                MemoryMailbox mailbox = new MemoryMailbox().refusing(B::equals);

                RestoreEnd end = run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

                assertThat(end.counts()).isEqualTo(new RestoreCounts(2, 0, 0, 1, 0));
                assertThat(report(end)).isEqualTo("\ufeffresult,folder,subject,from,received,bytes,id,reason\r\n"
                        + "not restored,INBOX,Beta,,2026-11-21T12:00:00Z," + B.bytes().length
                        + ",7.2,The mailbox is full.\r\n");
            }
        }

        @Test
        @DisplayName("reports all messages of a folder that can't be made")
        void reportsRefusedFolders() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("forbidden", A, B).folder("Work", C))) {
                MemoryMailbox mailbox = new MemoryMailbox();
                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);
                assertThat(end.counts()).isEqualTo(new RestoreCounts(1, 0, 0, 2, 0));
                assertThat(report(end)).contains("Alpha", "Beta").doesNotContain("No id");
            }
        }

        @Test
        @DisplayName("reports messages that are damaged in the vault, and sends nothing of them")
        void reportsDamage() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B, C))) {
                stored.vault().damage(A);
                stored.vault().swap(B, C);
                MemoryMailbox mailbox = new MemoryMailbox();

                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);

                assertThat(end.counts()).isEqualTo(new RestoreCounts(1, 0, 0, 2, 0));
                assertThat(mailbox.mails("INBOX")).containsExactly(C);
                assertThat(report(end)).contains("A pack is missing.", "it is not what was backed up");
            }
        }

        @Test
        @DisplayName("is not complete when a keyword was not kept")
        void reportsKeywords() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
                RestoreEnd end = run(stored, new MemoryMailbox().keepingNot("Work"), RestoreMethod.BYPASS);
                assertThat(end.counts()).isEqualTo(new RestoreCounts(2, 0, 0, 0, 1));
                assertThat(report(end)).contains("\"restored, but altered\",INBOX,Beta").contains("Work");
            }
        }

        @Test
        @DisplayName("is not complete when the mailbox stored something else")
        void reportsAlterations() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
                RestoreEnd end = run(stored, new MemoryMailbox().mangling(B::equals), RestoreMethod.BYPASS);
                assertThat(end.counts()).isEqualTo(new RestoreCounts(2, 0, 0, 0, 1));
            }
        }

        @Test
        @DisplayName("counts only what the mailbox shows in the end")
        void countsWhatIsShown() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
                MemoryMailbox mailbox = new MemoryMailbox();
                AtomicInteger listings = new AtomicInteger();
                mailbox.failing((call, moment) -> {
                    if (call == Call.LIST && listings.incrementAndGet() == 2) {
                        mailbox.folder("INBOX").values().remove(A);
                    }
                });
                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);
                assertThat(end.counts()).isEqualTo(new RestoreCounts(1, 0, 0, 1, 0));
            }
        }

        @Test
        @DisplayName("has no report when all is there")
        void reportsNothing() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                RestoreEnd end = run(stored, new MemoryMailbox(), RestoreMethod.BYPASS);
                assertThat(((RestoreEnd.Finished) end).report()).isEmpty();
            }
        }

        @Test
        @DisplayName("ends when the mailbox refuses the password, and says so")
        void endsOnRefusedSignIn() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                MemoryMailbox mailbox = new MemoryMailbox().failing((call, moment) -> {
                    throw new SignInRefusedException("The password is wrong.");
                });
                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);
                assertThat(end).isInstanceOfSatisfying(RestoreEnd.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo("sign-in-refused");
                    assertThat(failed.counts()).isEqualTo(new RestoreCounts(0, 0, 0, 1, 0));
                });
            }
        }

        @Test
        @DisplayName("waits as long as a mailbox asks it to")
        void waitsWhenThrottled() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                MemoryMailbox mailbox = new MemoryMailbox().failing((call, moment) -> {
                    throw new ThrottledException("Slow down.", NOW.plusSeconds(3600), new IOException());
                });
                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);
                assertThat(end).isEqualTo(new RestoreEnd.Paused(RestoreCounts.NONE, Duration.ofHours(1), "Slow down."));
            }
        }

        @Test
        @DisplayName("pauses longer and longer while the mailbox can't be reached, and gives up in the end")
        void pausesWhenUnreachable() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                MemoryMailbox mailbox = new MemoryMailbox().failing((call, moment) -> {
                    throw new UnreachableException("Nobody answers.");
                });
                List<Duration> pauses = new ArrayList<>();
                RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);
                while (end instanceof RestoreEnd.Paused paused) {
                    pauses.add(paused.after());
                    end = run(stored, mailbox, RestoreMethod.BYPASS);
                }
                assertThat(pauses).startsWith(Duration.ofSeconds(30), Duration.ofSeconds(60))
                        .endsWith(Duration.ofMinutes(10))
                        .hasSize(11)
                        .isSorted();
                assertThat(end).isInstanceOf(RestoreEnd.Failed.class);
            }
        }

        @Test
        @DisplayName("pauses while the vault's store fails, and then goes on")
        void pausesWhenVaultFails() throws Exception {
            try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
                MemoryMailbox mailbox = new MemoryMailbox();
                stored.vault().failing(true);
                assertThat(run(stored, mailbox, RestoreMethod.BYPASS)).isInstanceOf(RestoreEnd.Paused.class);
                stored.vault().failing(false);
                assertThat(run(stored, mailbox, RestoreMethod.BYPASS).counts()).isEqualTo(restored(1));
            }
        }
    }
}
