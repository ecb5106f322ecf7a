package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.SessionTable;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.security.UserDirectoryContract;

class MemoryUsersTest extends UserDirectoryContract {
    private final MemorySessions sessions = new MemorySessions();
    private final MemoryUsers users = new MemoryUsers(sessions);

    @Override
    protected UserDirectory users() {
        return users;
    }

    @Override
    protected SessionTable sessions() {
        return sessions;
    }
}
