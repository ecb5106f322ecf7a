package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Things of accounts, by their ids; each account sees only its own. */
final class Rows<T> {
    private final String what;
    private final Function<T, String> id;
    private final Map<String, Map<String, T>> accounts = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    Rows(String what, Function<T, String> id) {
        this.what = what;
        this.id = id;
    }

    String newId(String prefix) {
        return "%s-%03d".formatted(prefix, last.incrementAndGet());
    }

    T put(RequestScope scope, T row) {
        of(scope).put(id.apply(row), row);
        return row;
    }

    T get(RequestScope scope, String rowId) {
        T row = of(scope).get(rowId);
        if (row == null) {
            throw new NotFoundException("There is no such " + what + ".");
        }
        return row;
    }

    void remove(RequestScope scope, String rowId) {
        get(scope, rowId);
        of(scope).remove(rowId);
    }

    List<T> all(RequestScope scope) {
        return List.copyOf(of(scope).values());
    }

    private Map<String, T> of(RequestScope scope) {
        return accounts.computeIfAbsent(scope.account(), account -> new ConcurrentSkipListMap<>());
    }
}
