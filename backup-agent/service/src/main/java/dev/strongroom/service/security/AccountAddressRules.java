package dev.strongroom.service.security;

import dev.strongroom.model.access.IpRule;
import dev.strongroom.model.access.IpRules;
import dev.strongroom.model.access.IpRulesView;
import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.mail.Letter;
import dev.strongroom.service.mail.Mails;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AddressRules;
import dev.strongroom.service.usecase.ChangedMeanwhileException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.Versioned;
import java.util.stream.Collectors;

/** Reads and changes from where an account may be reached. */
public final class AccountAddressRules implements AddressRules {
    private final IpRuleTable table;
    private final UserDirectory users;
    private final Mails mails;
    private final AuditSink audit;

    public AccountAddressRules(IpRuleTable table, UserDirectory users, Mails mails, AuditSink audit) {
        this.table = table;
        this.users = users;
        this.mails = mails;
        this.audit = audit;
    }

    @Override
    public Versioned<IpRulesView> rules(RequestScope scope, SignInOrigin origin) {
        scope.require(Permission.VIEW_ACCOUNT_SETTINGS);
        return view(scope, origin);
    }

    private Versioned<IpRulesView> view(RequestScope scope, SignInOrigin origin) {
        Versioned<IpRules> found = table.find(scope.account());
        return new Versioned<>(new IpRulesView(found.value(), origin.address()), found.version());
    }

    @Override
    public Versioned<IpRulesView> change(RequestScope scope, SignInOrigin origin, String version, IpRules rules) {
        scope.require(Permission.MANAGE_USERS);
        rules.rules().forEach(rule -> {
            if (AddressSpan.parseAll(rule.addresses()).isEmpty()) {
                throw new InvalidInputException("rules",
                        "Write an address, a range (a-b) or a block (a/n), with commas between several.");
            }
        });
        if (!AddressGate.isOpen(rules, origin.address())) {
            throw new InvalidInputException("rules",
                    "These rules would keep you out. Add your own address, " + origin.address() + ", first.");
        }
        if (!table.change(scope.account(), version, rules)) {
            throw new ChangedMeanwhileException(
                    "Somebody changed these rules after you opened them. Look at them again, then save.");
        }
        String said = rules.enabled()
                ? "Open to " + rules.rules().stream().map(IpRule::addresses).collect(Collectors.joining("; "))
                : "Open to every address";
        audit.done(scope, AuditActivity.SECURITY_SETTINGS_CHANGED, "IP restrictions", said);
        tell(scope, said);
        return view(scope, origin);
    }

    private void tell(RequestScope scope, String said) {
        users.ofAccount(scope.account())
                .stream()
                .filter(user -> user.primaryOf().contains(scope.account()))
                .forEach(user -> mails.send(user.email(), Letter.notice("IP restrictions were changed", user.name(),
                        scope.userName() + " changed from where your account can be reached.", said + ".",
                        "If this is wrong, tell whoever runs the agent.")));
    }
}
