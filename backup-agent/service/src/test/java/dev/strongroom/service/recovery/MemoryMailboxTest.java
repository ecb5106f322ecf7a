package dev.strongroom.service.recovery;

import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.EntityTargetContract;

class MemoryMailboxTest implements EntityTargetContract {
    @Override
    public EntityTarget openStuck() throws Exception {
        return new MemoryMailbox().stuckAt(mail -> true, () -> {}).open();
    }
}
