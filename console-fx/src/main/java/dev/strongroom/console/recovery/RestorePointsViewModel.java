package dev.strongroom.console.recovery;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.text.Formats;
import dev.strongroom.model.recovery.RestorePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** An entity's restore points by day, read a year at a time as somebody looks back. */
public final class RestorePointsViewModel {
    private static final int MONTHS = 13;

    private final Workspace workspace;
    private final String entityId;
    private final Formats formats;
    private final ReadOnlyObjectWrapper<LoadState<Map<LocalDate, List<RestorePoint>>>> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Loading<>());
    private final ObjectProperty<Optional<RestorePoint>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private LocalDate from;
    private Pending loading = Pending.NONE;
    private List<RestorePoint> points = List.of();

    /** Loads the last year at once and chooses the newest. */
    public RestorePointsViewModel(Workspace workspace, String entityId, Formats formats) {
        this.workspace = workspace;
        this.entityId = entityId;
        this.formats = formats;
        this.from = formats.today().plusDays(1);
        back();
    }

    ReadOnlyObjectProperty<LoadState<Map<LocalDate, List<RestorePoint>>>> state() {
        return state.getReadOnlyProperty();
    }

    /** The restore point whose content is shown. */
    ObjectProperty<Optional<RestorePoint>> chosen() {
        return chosen;
    }

    /** The restore points of a day, oldest first. */
    List<RestorePoint> on(LocalDate day) {
        return state.get().loaded().map(days -> days.getOrDefault(day, List.of())).orElse(List.of());
    }

    /** The day of the chosen restore point, or today. */
    LocalDate day() {
        return chosen.get().map(point -> formats.dayOf(point.at())).orElseGet(formats::today);
    }

    /** Chooses the last restore point of a day, when there is one. */
    void choose(LocalDate day) {
        var that = on(day);
        if (!that.isEmpty()) {
            chosen.set(Optional.of(that.getLast()));
        }
    }

    /** Says that the calendar shows the day, so that its restore points are there. */
    void looked(LocalDate day) {
        if (day.isBefore(from) && state.get().loaded().isPresent()) {
            back();
        }
    }

    void retry() {
        state.set(new LoadState.Loading<>());
        from = formats.today().plusDays(1);
        points = List.of();
        back();
    }

    void close() {
        loading.forget();
    }

    private void back() {
        var to = from;
        from = from.minusMonths(MONTHS);
        loading.forget();
        loading = workspace.background()
                .run(() -> workspace.account()
                        .client()
                        .recovery()
                        .restorePoints(entityId,
                                formats.startOf(from), formats.startOf(to)),
                        answer -> {
                            LoadState.of(answer).loaded().ifPresent(this::add);
                            state.set(switch (LoadState.of(answer)) {
                                case LoadState.Failed<List<RestorePoint>>(var problem) ->
                                    new LoadState.Failed<>(problem);
                                default -> new LoadState.Ready<>(
                                        points.stream()
                                                .collect(Collectors.groupingBy(point -> formats.dayOf(point.at()))));
                            });
                            if (chosen.get().isEmpty() && !points.isEmpty()) {
                                chosen.set(Optional.of(points.getLast()));
                            }
                        });
    }

    private void add(List<RestorePoint> older) {
        var all = new ArrayList<>(older);
        all.addAll(points);
        points = List.copyOf(all);
    }
}
