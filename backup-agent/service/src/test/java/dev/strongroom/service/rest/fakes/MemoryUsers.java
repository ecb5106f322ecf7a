package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.StoredPassword;
import dev.strongroom.service.security.StoredUser;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.usecase.ConflictException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Users in memory. */
public final class MemoryUsers implements UserDirectory {
    private final Map<String, StoredUser> users = new ConcurrentHashMap<>();
    private final Map<String, List<String>> former = new ConcurrentHashMap<>();
    private final MemorySessions sessions;

    /** @param sessions which end with a change of password */
    public MemoryUsers(MemorySessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }

    @Override
    public Optional<StoredUser> findByEmail(String email) {
        return users.values().stream().filter(user -> user.email().equalsIgnoreCase(email)).findFirst();
    }

    @Override
    public Optional<StoredUser> find(String userId) {
        return Optional.ofNullable(users.get(userId));
    }

    @Override
    public List<StoredUser> ofAccount(String accountId) {
        return users.values()
                .stream()
                .filter(user -> user.accounts().contains(accountId))
                .sorted(Comparator.comparing(StoredUser::email))
                .toList();
    }

    @Override
    public void change(StoredUser user) {
        if (findByEmail(user.email()).filter(other -> !other.id().equals(user.id())).isPresent()) {
            throw new ConflictException("There is a user with this address already.");
        }
        users.computeIfPresent(user.id(), (id, before) -> user.with(before.password()));
    }

    @Override
    public void remove(String userId) {
        users.remove(userId);
        sessions.removeOf(userId);
    }

    @Override
    public void add(StoredUser user) {
        if (findByEmail(user.email()).isPresent()) {
            throw new ConflictException("There is a user with this address already.");
        }
        users.put(user.id(), user);
    }

    @Override
    public void setPassword(String userId, StoredPassword password) {
        users.computeIfPresent(userId, (id, user) -> user.with(password));
        sessions.removeOf(userId);
        if (password.use() == StoredPassword.Use.OWN) {
            former.computeIfAbsent(userId, id -> new CopyOnWriteArrayList<>()).addFirst(password.hash());
        }
    }

    @Override
    public List<String> formerPasswords(String userId) {
        return former.getOrDefault(userId, List.of()).stream().limit(5).toList();
    }
}
