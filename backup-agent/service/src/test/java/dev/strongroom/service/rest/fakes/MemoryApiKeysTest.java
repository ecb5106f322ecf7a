package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.ApiKeyContract;
import dev.strongroom.service.security.ApiKeyTable;

class MemoryApiKeysTest extends ApiKeyContract {
    private final MemoryApiKeys table = new MemoryApiKeys();

    @Override
    protected ApiKeyTable table() {
        return table;
    }
}
