package dev.strongroom.console;

import dev.strongroom.console.addtask.AddTaskView;
import dev.strongroom.console.addtask.AddTaskViewModel;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.export.ExportView;
import dev.strongroom.console.export.ExportViewModel;
import dev.strongroom.console.help.HelpView;
import dev.strongroom.console.home.HomeView;
import dev.strongroom.console.home.HomeViewModel;
import dev.strongroom.console.jobs.JobsView;
import dev.strongroom.console.jobs.JobsViewModel;
import dev.strongroom.console.ledger.LedgerView;
import dev.strongroom.console.ledger.LedgerViewModel;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.recovery.EntityListView;
import dev.strongroom.console.recovery.EntityListViewModel;
import dev.strongroom.console.recovery.RecoveryView;
import dev.strongroom.console.recovery.RecoveryViewModel;
import dev.strongroom.console.restore.RestoreView;
import dev.strongroom.console.restore.RestoreViewModel;
import dev.strongroom.console.settings.SettingsView;
import dev.strongroom.console.settings.SettingsViewModel;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.console.task.TaskPageView;
import dev.strongroom.console.task.TaskPageViewModel;
import dev.strongroom.console.task.TaskSettingsViewModel;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.ThemeChoice;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;

/** Makes the screen of a place. */
public record Screens(Workspace workspace, Agents agents, SettingsKeeper settings, ObjectProperty<ThemeChoice> theme,
        SavePlace savePlace, Wording wording) implements Function<Place, Screen> {
    @Override
    public Screen apply(Place place) {
        return switch (place) {
            case Place.Home() -> new HomeView(new HomeViewModel(workspace), wording);
            case Place.AddTask() -> new AddTaskView(new AddTaskViewModel(workspace), wording);
            case Place.OneTask(var taskId) -> new TaskPageView(new TaskPageViewModel(workspace, taskId),
                    new TaskSettingsViewModel(workspace, taskId), wording);
            case Place.Ledger(var runId) -> new LedgerView(new LedgerViewModel(workspace, runId), wording);
            case Place.Jobs(var status) -> new JobsView(new JobsViewModel(workspace, status), savePlace, wording);
            case Place.Recovery(var taskId) -> new EntityListView(new EntityListViewModel(workspace, taskId), wording);
            case Place.OneEntity(var entityId) -> new RecoveryView(
                    new RecoveryViewModel(workspace, entityId, wording.formats()), savePlace, wording);
            case Place.Restore(var chosen) -> new RestoreView(new RestoreViewModel(workspace, chosen), wording);
            case Place.Export(var chosen) -> new ExportView(new ExportViewModel(workspace, chosen), wording);
            case Place.Settings() -> new SettingsView(new SettingsViewModel(workspace, agents, settings, theme),
                    wording);
            case Place.Help() -> new HelpView(wording);
        };
    }
}
