package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.AccountSecurityContract;
import dev.strongroom.service.security.AccountSecurityTable;

class MemoryAccountSecurityTest extends AccountSecurityContract {
    private final MemoryAccountSecurity table = new MemoryAccountSecurity();

    @Override
    protected AccountSecurityTable table() {
        return table;
    }
}
