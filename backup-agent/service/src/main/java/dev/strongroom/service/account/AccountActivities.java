package dev.strongroom.service.account;

import dev.strongroom.model.activity.ActivityView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.page.CsvDownload;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.ActivityStore;
import dev.strongroom.service.usecase.Activities;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the agent did for an account. */
public final class AccountActivities implements Activities {
    private final ActivityStore store;

    public AccountActivities(ActivityStore store) {
        this.store = store;
    }

    @Override
    public Page<ActivityView> list(RequestScope scope, Filter filter, PageRequest page) {
        scope.require(Permission.VIEW_ACCOUNT_ACTIVITY);
        List<ActivityView> rows = store.list(scope.account(), filter, PageCursor.of(page), page.limit() + 1);
        return Pages.of(rows, page.limit(), AccountActivities::place, row -> row, Optional.empty());
    }

    private static PageCursor place(ActivityView row) {
        return PageCursor.of(row.at().toEpochMilli(), row.id());
    }

    @Override
    public ActivityView get(RequestScope scope, String activityId) {
        scope.require(Permission.VIEW_ACCOUNT_ACTIVITY);
        return store.find(scope.account(), activityId)
                .orElseThrow(() -> new NotFoundException("There is no such activity in this account."));
    }

    @Override
    public Download csv(RequestScope scope, Filter filter) {
        scope.require(Permission.VIEW_ACCOUNT_ACTIVITY);
        String account = scope.account();
        return CsvDownload.of("activity.csv",
                List.of("date", "activity", "service", "status", "task", "item", "initiator", "ended", "items", "bytes",
                        "problem"),
                (last, limit) -> store.list(account, filter, last.map(AccountActivities::place), limit),
                AccountActivities::fields);
    }

    private static Stream<String> fields(ActivityView row) {
        return Stream.of(row.at().toString(), row.activity().name(), row.service().name(), row.status(),
                row.task().orElse(""), row.item().orElse(""), row.initiator().orElse(""),
                row.endedAt().map(Instant::toString).orElse(""), Long.toString(row.items()),
                Long.toString(row.bytes()), row.problem().orElse(""));
    }
}
