package dev.strongroom.service.account;

import dev.strongroom.model.audit.AuditView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.page.CsvDownload;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.AuditLog;
import dev.strongroom.service.usecase.AuditTrail;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The security audit of an account. */
public final class AccountAudit implements AuditTrail {
    private final AuditLog log;

    public AccountAudit(AuditLog log) {
        this.log = log;
    }

    @Override
    public Page<AuditView> list(RequestScope scope, Filter filter, PageRequest page) {
        scope.require(Permission.VIEW_SECURITY_AUDIT);
        List<AuditView> rows = log.list(scope.account(), filter, PageCursor.of(page).map(PageCursor::number),
                page.limit() + 1);
        return Pages.of(rows, page.limit(), row -> PageCursor.of(Long.parseLong(row.id()), ""), row -> row,
                Optional.empty());
    }

    @Override
    public Download csv(RequestScope scope, Filter filter) {
        scope.require(Permission.VIEW_SECURITY_AUDIT);
        String account = scope.account();
        return CsvDownload.of("security-audit.csv",
                List.of("date", "activity", "service", "status", "subject", "performed by", "description"),
                (last, limit) -> log.list(account, filter, last.map(row -> Long.parseLong(row.id())), limit),
                AccountAudit::fields);
    }

    private static Stream<String> fields(AuditView row) {
        return Stream.of(row.at().toString(), row.activity().name(),
                row.service().map(Enum::name).orElse(""), row.status().name(), row.subject(), row.performedBy(),
                row.description());
    }
}
