package dev.strongroom.console.screenshots;

import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.sample.Inline;
import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SamplePlaces;
import dev.strongroom.console.text.Wording;
import java.util.List;
import java.util.function.Consumer;

/** What is shown of drives. */
final class DriveShots {
    private final Wording wording;

    DriveShots(Wording wording) {
        this.wording = wording;
    }

    List<Shot> all() {
        Consumer<Hand> tenant = hand -> hand.press("service-onedrive")
                .type("tenant-name", "nordwind.example")
                .type("tenant-client", "00001111-aaaa-2222-bbbb-3333cccc4444")
                .type("credential-secret", "s");
        var test = tenant.andThen(hand -> hand.press("wizard-next"));
        var drives = test.andThen(hand -> hand.press("wizard-next").press("tenant-all").type("drive-versions", "5"));
        var summary = drives.andThen(hand -> hand.press("wizard-next").press("wizard-next").press("wizard-next"));
        Consumer<Hand> where = hand -> hand.press("method-duplicate").press("wizard-next").press("target-tenant");
        return List.of(shot("add-drives-1-connection", new Place.AddTask(), tenant),
                shot("add-drives-2-test", new Place.AddTask(), test),
                shot("add-drives-3-drives", new Place.AddTask(), drives),
                shot("add-drives-6-summary", new Place.AddTask(), summary),
                shot("drive-task", SamplePlaces.DRIVE_TASK, _ -> {}),
                shot("drive-task-settings", SamplePlaces.DRIVE_TASK, hand -> hand.tab("task-tabs", 2)),
                shot("drive-files", SamplePlaces.DRIVE,
                        hand -> hand.row("files", 4).tick("files", 0).tick("files", 4)),
                shot("drive-text", SamplePlaces.DRIVE, hand -> hand.row("files", 6)),
                shot("drive-picture", SamplePlaces.DRIVE, hand -> hand.row("files", 7)),
                shot("drive-search", SamplePlaces.DRIVE,
                        hand -> hand.type("file-filter", "agreement").enter("file-filter").row("files", 0)),
                shot("drive-deleted", SamplePlaces.DRIVE, hand -> hand.press("deleted-since")),
                shot("drive-restore-how", SamplePlaces.DRIVE_RESTORE, hand -> hand.press("method-duplicate")),
                shot("drive-restore-where", SamplePlaces.DRIVE_RESTORE, where));
    }

    private Shot shot(String name, Place place, Consumer<Hand> act) {
        return new Shot(name, () -> new SampleFrame(new SampleAgent(Mood.WELL), new Inline(), wording).at(place),
                scene -> act.accept(new Hand(scene)));
    }
}
