package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.audit.AuditView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AuditTrail;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.PageRequest;
import java.util.List;
import java.util.OptionalLong;

/** An audit that shows nothing. */
final class FakeAuditTrail implements AuditTrail {
    @Override
    public Page<AuditView> list(RequestScope scope, Filter filter, PageRequest page) {
        return Lists.page(List.of(), page);
    }

    @Override
    public Download csv(RequestScope scope, Filter filter) {
        return new Download("security-audit.csv", "text/csv", OptionalLong.empty(), out -> {});
    }
}
