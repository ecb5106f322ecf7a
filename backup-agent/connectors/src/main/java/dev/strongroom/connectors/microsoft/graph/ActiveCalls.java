package dev.strongroom.connectors.microsoft.graph;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;

/** The calls under way, until their last byte was read, so that any thread can end them for good. Thread-safe. */
final class ActiveCalls extends EventListener {
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    @Override
    public void callStart(Call call) {
        calls.add(call);
        if (ended) {
            call.cancel();
        }
    }

    @Override
    public void callEnd(Call call) {
        calls.remove(call);
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        calls.remove(call);
    }

    /** Ends all of them, and those that come. */
    void end() {
        ended = true;
        calls.forEach(Call::cancel);
    }
}
