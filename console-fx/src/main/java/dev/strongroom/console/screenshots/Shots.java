package dev.strongroom.console.screenshots;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.sample.Inline;
import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SamplePlaces;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every screen, every step of a wizard, and every designed state. */
public final class Shots {
    /** Never answers. */
    private static final Background SILENT = new Background() {
        @Override
        public <T> Pending run(Call<T> call, Consumer<Answer<T>> then) {
            return Pending.NONE;
        }
    };

    private static final Place HOME = new Place.Home();
    private static final Place JOBS = new Place.Jobs(Optional.empty());
    private static final Place RECOVERY = new Place.Recovery(Optional.empty());

    private final Wording wording;

    /** In the language of the wording. */
    public Shots(Wording wording) {
        this.wording = wording;
    }

    /** All of them. */
    public List<Shot> all() {
        return Stream
                .of(new ConnectShots(wording).all(), screens(), addTask(), new TenantShots(wording).all(),
                        new DriveShots(wording).all(), recovery(),
                        restore(),
                        states())
                .flatMap(List::stream)
                .toList();
    }

    private List<Shot> screens() {
        return List.of(
                shot("home", HOME),
                shot("goto", HOME, hand -> hand.press("goto").type("goto-text", "a")),
                shot("task", SamplePlaces.TASK),
                shot("task-runs", SamplePlaces.TASK, hand -> hand.tab("task-tabs", 1)),
                shot("task-settings", SamplePlaces.TASK, hand -> hand.tab("task-tabs", 2)),
                shot("task-sign-in", SamplePlaces.DISCONNECTED_TASK, hand -> hand.press("task-add-mailbox")),
                conflict(),
                shot("ledger-partial", SamplePlaces.PARTIAL_RUN),
                shot("ledger-closed", SamplePlaces.CLOSED_RUN),
                shot("jobs", JOBS),
                shot("settings", new Place.Settings()),
                shot("settings-storage-checked", new Place.Settings(), hand -> hand.press("check-target-2")),
                shot("settings-storage-sign-in", new Place.Settings(), hand -> hand.press("sign-in-target-2")),
                shot("settings-storage-sftp", new Place.Settings(), hand -> hand.press("settings-add-storage")
                        .choose("storage-kind", StorageKind.SFTP)
                        .choose("storage-method", StorageCredentials.Method.PRIVATE_KEY)
                        .type("storage-location", "anna@backup.nordwind.example:/srv/vaults")
                        .type("storage-user", "anna")
                        .press("storage-check")),
                shot("settings-storage-connection", new Place.Settings(), hand -> hand.press("settings-add-storage")
                        .choose("storage-kind", StorageKind.S3)
                        .type("storage-location", "https://minio.nordwind.example:9000/backups/mail")
                        .type("storage-user", "AKIAIOSFODNN7EXAMPLE")
                        .type("storage-secret", "s")
                        .press("storage-connection")
                        .type("storage-proxy-host", "proxy.nordwind.example")
                        .type("storage-proxy-port", "3128")
                        .type("storage-proxy-user", "backup")
                        .type("storage-proxy-password", "wrong")
                        .press("storage-add")
                        .scrollDown("storage-add")),
                shot("help", new Place.Help()));
    }

    private List<Shot> addTask() {
        Consumer<Hand> server = hand -> hand.type("task-name", "Head office")
                .type("server-host",
                        "imap.nordwind.example");
        var mailboxes = server.andThen(hand -> hand.press("wizard-next")
                .type("mailbox-user", "alex.duval@nordwind.example")
                .type("mailbox-secret", "s")
                .press("mailbox-add")
                .type("mailbox-user", "ines.roth@nordwind.example")
                .type("mailbox-secret", "s")
                .press("mailbox-add"));
        var test = mailboxes.andThen(hand -> hand.press("wizard-next"));
        var storage = test.andThen(hand -> hand.press("wizard-next"));
        var schedule = storage.andThen(hand -> hand.press("wizard-next"));
        Consumer<Hand> refused = server.andThen(hand -> hand.press("wizard-next")
                .type("mailbox-user", "ines.roth@nordwind.example")
                .type("mailbox-secret", "wrong")
                .press("mailbox-add")
                .press("wizard-next"));
        var place = new Place.AddTask();
        return List.of(shot("add-task-1-server", place, server), shot("add-task-2-mailboxes", place, mailboxes),
                shot("add-task-3-test", place, test), shot("add-task-3-test-failed", place, refused),
                shot("add-task-4-storage", place, storage),
                shot("add-task-4-storage-s3", place,
                        storage.andThen(bucket("s")).andThen(hand -> hand.press("storage-check"))),
                shot("add-task-4-storage-refused", place,
                        storage.andThen(bucket("wrong")).andThen(hand -> hand.press("storage-check"))),
                shot("add-task-5-schedule", place, schedule),
                shot("add-task-6-summary", place, schedule.andThen(hand -> hand.press("wizard-next"))));
    }

    private static Consumer<Hand> bucket(String secret) {
        return hand -> hand.choose("storage-kind", StorageKind.S3)
                .type("storage-location", "https://s3.eu-central-1.amazonaws.com/nordwind-backups/mail")
                .type("storage-user", "AKIAIOSFODNN7EXAMPLE")
                .type("storage-secret", secret);
    }

    private List<Shot> recovery() {
        return List.of(
                shot("recovery-list", RECOVERY),
                shot("recovery", SamplePlaces.ENTITY, hand -> hand.folder("recovery-folders", "Apollo")
                        .row("messages", 3)
                        .tick("messages", 0)
                        .tick("messages", 3)
                        .tick("messages", 8)),
                shot("recovery-deleted-since", SamplePlaces.ENTITY, hand -> hand.folder("recovery-folders", "Apollo")
                        .press("deleted-since")
                        .row("messages", 0)
                        .press("preview-headers")),
                shot("recovery-nothing-found", SamplePlaces.ENTITY,
                        hand -> hand.type("message-filter", "xyzzy").enter("message-filter")));
    }

    private List<Shot> restore() {
        var place = SamplePlaces.RESTORE;
        Consumer<Hand> how = hand -> hand.press("method-bypass");
        Consumer<Hand> where = how.andThen(hand -> hand.press("wizard-next"));
        Consumer<Hand> replace = hand -> hand.press("method-replace").press("wizard-next").press("wizard-next");
        return List.of(shot("restore-1-how", place, how), shot("restore-2-where", place, where),
                shot("restore-2-where-other-mailbox", place, where.andThen(hand -> hand.press("target-mailbox"))),
                shot("restore-2-where-tested", place, where.andThen(hand -> hand.press("target-mailbox")
                        .type("server-host", "imap.nordwind.example")
                        .type("mailbox-user", "archive@nordwind.example")
                        .type("mailbox-secret", "s")
                        .press("restore-test"))),
                shot("restore-3-confirm", place, where.andThen(hand -> hand.press("wizard-next"))),
                shot("restore-3-confirm-replace", place, replace),
                shot("export", SamplePlaces.EXPORT));
    }

    private List<Shot> states() {
        return List.of(
                in("state-loading-home", Mood.WELL, SILENT, HOME),
                in("state-loading-jobs", Mood.WELL, SILENT, JOBS),
                in("state-loading-recovery", Mood.WELL, SILENT, SamplePlaces.ENTITY),
                in("state-empty-home", Mood.EMPTY, new Inline(), HOME),
                in("state-empty-jobs", Mood.EMPTY, new Inline(), JOBS),
                in("state-empty-recovery", Mood.EMPTY, new Inline(), RECOVERY),
                shot("state-empty-mailbox", SamplePlaces.NEVER_BACKED_UP),
                in("state-error-home", Mood.BROKEN, new Inline(), HOME),
                in("state-error-jobs", Mood.BROKEN, new Inline(), JOBS),
                in("state-error-task", Mood.BROKEN, new Inline(), SamplePlaces.TASK),
                in("state-forbidden-home", Mood.FORBIDDING, new Inline(), HOME),
                in("state-forbidden-jobs", Mood.FORBIDDING, new Inline(), JOBS),
                in("state-loading-task", Mood.WELL, SILENT, SamplePlaces.TASK),
                in("state-error-recovery", Mood.BROKEN, new Inline(), SamplePlaces.ENTITY),
                in("state-forbidden-recovery", Mood.FORBIDDING, new Inline(), SamplePlaces.ENTITY),
                in("state-catalogue-lost", Mood.CATALOGUE_LOST, new Inline(), SamplePlaces.ENTITY),
                catalogueRebuild(),
                lostLine("state-agent-lost", SamplePlaces.unreachable()),
                lostLine("state-agent-distrusted", new ChangedCertificateException(new Fingerprint("0".repeat(64)))),
                shot("state-message", SamplePlaces.DISCONNECTED_TASK, hand -> hand.press("task-back-up")));
    }

    private Shot conflict() {
        var agent = new SampleAgent(Mood.WELL);
        return new Shot("task-settings-conflict", () -> frame(agent, new Inline()).at(SamplePlaces.TASK), scene -> {
            var hand = new Hand(scene).tab("task-tabs", 2);
            agent.sampleAccount().changeByOther(SamplePlaces.TASK.taskId(), SamplePlaces.CHANGED_SETTINGS);
            hand.press("settings-save");
        });
    }

    private Shot lostLine(String name, ClientException why) {
        var agent = new SampleAgent(Mood.WELL);
        return new Shot(name, () -> frame(agent, new Inline()).at(HOME), _ -> agent.sampleAccount().loseLine(why));
    }

    private Shot catalogueRebuild() {
        return new Shot("state-catalogue-rebuild",
                () -> frame(new SampleAgent(Mood.CATALOGUE_LOST), new Inline()).at(SamplePlaces.ENTITY),
                scene -> new Hand(scene).press("recovery-rebuild"));
    }

    private Shot shot(String name, Place place) {
        return in(name, Mood.WELL, new Inline(), place);
    }

    private Shot shot(String name, Place place, Consumer<Hand> act) {
        return new Shot(name, () -> frame(new SampleAgent(Mood.WELL), new Inline()).at(place),
                scene -> act.accept(new Hand(scene)));
    }

    private Shot in(String name, Mood mood, Background background, Place place) {
        return Shot.of(name, () -> frame(new SampleAgent(mood), background).at(place));
    }

    private SampleFrame frame(SampleAgent agent, Background background) {
        return new SampleFrame(agent, background, wording);
    }
}
