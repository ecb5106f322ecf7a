package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.LinkContract;
import dev.strongroom.service.security.LinkTable;

class MemoryLinksTest extends LinkContract {
    private final MemoryLinks table = new MemoryLinks();

    @Override
    protected LinkTable table() {
        return table;
    }
}
