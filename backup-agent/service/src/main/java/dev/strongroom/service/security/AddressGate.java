package dev.strongroom.service.security;

import dev.strongroom.model.access.IpRule;
import dev.strongroom.model.access.IpRules;
import dev.strongroom.service.usecase.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps addresses out of accounts that are closed to them. */
final class AddressGate {
    private final IpRuleTable table;

    AddressGate(IpRuleTable table) {
        this.table = table;
    }

    /** Passes when the account is open to the address; else throws {@link AccessDeniedException}. */
    void requireOpen(String accountId, String address) {
        if (!isOpen(table.find(accountId).value(), address)) {
            throw denied();
        }
    }

    /** Passes when any of the accounts is open to the address, or there is none. */
    void requireAnyOpen(Set<String> accountIds, String address) {
        if (!accountIds.isEmpty()
                && accountIds.stream().noneMatch(id -> isOpen(table.find(id).value(), address))) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Access Denied: this account may not be reached from your address.");
    }

    static boolean isOpen(IpRules rules, String address) {
        return !rules.enabled() || rules.rules()
                .stream()
                .map(IpRule::addresses)
                .map(AddressSpan::parseAll)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .anyMatch(span -> span.holds(address));
    }
}
