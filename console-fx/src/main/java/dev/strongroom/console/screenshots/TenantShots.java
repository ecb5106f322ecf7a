package dev.strongroom.console.screenshots;

import dev.strongroom.console.microsoft.CredentialKind;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.sample.Inline;
import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SamplePlaces;
import dev.strongroom.console.text.Wording;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is there for a tenant of Microsoft 365 alone. */
final class TenantShots {
    private final Wording wording;

    TenantShots(Wording wording) {
        this.wording = wording;
    }

    List<Shot> all() {
        return Stream.of(wizard(), task(), recovery()).flatMap(List::stream).toList();
    }

    private List<Shot> wizard() {
        Consumer<Hand> tenant = hand -> hand.press("service-microsoft")
                .type("tenant-name", "nordwind.example")
                .type("tenant-client", "00001111-aaaa-2222-bbbb-3333cccc4444")
                .type("credential-secret", "s");
        Consumer<Hand> certificate = tenant.andThen(hand -> hand.choose("credential-kind", CredentialKind.CERTIFICATE));
        Consumer<Hand> refused = tenant.andThen(hand -> hand.type("credential-secret", "wrong").press("wizard-next"));
        var test = tenant.andThen(hand -> hand.press("wizard-next"));
        var mailboxes = test.andThen(hand -> hand.press("wizard-next").press("tenant-all"));
        var summary = mailboxes.andThen(
                hand -> hand.press("wizard-next").press("wizard-next").press("wizard-next"));
        var place = new Place.AddTask();
        return List.of(shot("add-tenant-1-connection", place, tenant),
                shot("add-tenant-1-certificate", place, certificate), shot("add-tenant-2-test", place, test),
                shot("add-tenant-2-test-failed", place, refused),
                shot("add-tenant-3-mailboxes", place, mailboxes), shot("add-tenant-6-summary", place, summary));
    }

    private List<Shot> task() {
        var place = SamplePlaces.TENANT_TASK;
        Consumer<Hand> settings = hand -> hand.tab("task-tabs", 2);
        return List.of(shot("tenant-task", place, _ -> {}),
                shot("tenant-task-add-mailboxes", place, hand -> hand.press("task-add-mailbox")),
                shot("tenant-task-settings", place, settings),
                shot("tenant-task-settings-tested", place, settings.andThen(hand -> hand.press("tenant-test"))),
                shot("tenant-task-settings-sign-in", place, settings.andThen(hand -> hand.press("tenant-again"))));
    }

    private List<Shot> recovery() {
        Consumer<Hand> where = hand -> hand.press("wizard-next").press("target-tenant");
        return List.of(
                shot("tenant-recovery", SamplePlaces.TENANT_ENTITY,
                        hand -> hand.folder("recovery-folders", "Calendar")
                                .row("messages", 0)
                                .tick("messages", 0)
                                .press("preview-headers")),
                shot("tenant-recovery-contacts", SamplePlaces.TENANT_ENTITY,
                        hand -> hand.folder("recovery-folders", "Partners")),
                shot("tenant-restore-where", SamplePlaces.TENANT_RESTORE, where));
    }

    private Shot shot(String name, Place place, Consumer<Hand> act) {
        return new Shot(name, () -> new SampleFrame(new SampleAgent(Mood.WELL), new Inline(), wording).at(place),
                scene -> act.accept(new Hand(scene)));
    }
}
