package dev.strongroom.console.sample;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.Selection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would become of the sample's items: an appointment with guests loses its invitations. */
final class SamplePlans {
    private static final String INVITED = "Its text names the people who were invited (1); they are not invited again,"
            + " so that nobody gets a message, and their answers are not kept apart.";

    private SamplePlans() {}

    /** Of a choice; single items are messages. */
    static RestorePlan of(List<FolderView> folders, Selection selection) {
        if (!selection.itemKeys().isEmpty()) {
            return new RestorePlan(List.of(new RestorePlan.KindPlan(FolderView.Kind.MAIL, selection.itemKeys().size(),
                    0, Optional.empty(), 0, 0)), List.of());
        }
        Map<FolderView.Kind, RestorePlan.KindPlan> kinds = new EnumMap<>(FolderView.Kind.class);
        for (var folder : folders) {
            if (selection.folderIds().isEmpty() || selection.folderIds().contains(folder.id())) {
                kinds.merge(folder.kind(), kind(folder, folder.items()), (one, other) -> new RestorePlan.KindPlan(
                        one.kind(), one.items() + other.items(), one.bytes() + other.bytes(), Optional.empty(),
                        one.altered(), 0));
            }
        }
        var events = Optional.ofNullable(kinds.get(FolderView.Kind.EVENT));
        return new RestorePlan(List.copyOf(kinds.values()), events.isEmpty() ? List.of()
                : List.of(new RestorePlan.ItemPlan("e-launch", FolderView.Kind.EVENT, "Launch of the Apollo",
                        List.of("Calendar"), List.of(INVITED))));
    }

    private static RestorePlan.KindPlan kind(FolderView folder, long items) {
        return new RestorePlan.KindPlan(folder.kind(), items, folder.bytes(), Optional.empty(),
                folder.kind() == FolderView.Kind.EVENT ? 1 : 0, 0);
    }
}
