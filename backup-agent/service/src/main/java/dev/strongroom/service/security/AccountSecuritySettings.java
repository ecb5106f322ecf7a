package dev.strongroom.service.security;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.model.security.SecuritySettings.TwoFactor;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AccountSecurity;
import dev.strongroom.service.usecase.ChangedMeanwhileException;
import dev.strongroom.service.usecase.Versioned;

/** Reads and changes what an account asks of its users. */
public final class AccountSecuritySettings implements AccountSecurity {
    private final AccountSecurityTable table;
    private final AuditSink audit;

    public AccountSecuritySettings(AccountSecurityTable table, AuditSink audit) {
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Versioned<SecuritySettings> settings(RequestScope scope) {
        scope.require(Permission.VIEW_ACCOUNT_SETTINGS);
        return table.find(scope.account());
    }

    @Override
    public Versioned<SecuritySettings> change(RequestScope scope, String version, SecuritySettings settings) {
        scope.require(Permission.MANAGE_USERS);
        if (!table.change(scope.account(), version, settings)) {
            throw new ChangedMeanwhileException(
                    "Somebody changed these settings after you opened them. Look at them again, then save.");
        }
        audit.done(scope, AuditActivity.SECURITY_SETTINGS_CHANGED, "Security", said(settings));
        return table.find(scope.account());
    }

    private static String said(SecuritySettings settings) {
        return (settings.passwordDays() == 0 ? "Passwords last for ever"
                : "Passwords last " + settings.passwordDays() + " days")
                + (settings.twoFactor() == TwoFactor.REQUIRED ? "; two-factor sign-in for all" : "");
    }
}
