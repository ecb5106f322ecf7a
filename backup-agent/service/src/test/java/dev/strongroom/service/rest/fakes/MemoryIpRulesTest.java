package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.IpRuleContract;
import dev.strongroom.service.security.IpRuleTable;

class MemoryIpRulesTest extends IpRuleContract {
    private final MemoryIpRules table = new MemoryIpRules();

    @Override
    protected IpRuleTable table() {
        return table;
    }
}
