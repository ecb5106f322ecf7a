package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.activity.ActivityView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Activities;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import java.util.List;
import java.util.OptionalLong;

/** Nothing was ever done. */
final class FakeActivities implements Activities {
    @Override
    public Page<ActivityView> list(RequestScope scope, Filter filter, PageRequest page) {
        return Lists.page(List.of(), page);
    }

    @Override
    public ActivityView get(RequestScope scope, String activityId) {
        throw new NotFoundException("There is no such activity.");
    }

    @Override
    public Download csv(RequestScope scope, Filter filter) {
        return new Download("activity.csv", "text/csv", OptionalLong.empty(), out -> {});
    }
}
