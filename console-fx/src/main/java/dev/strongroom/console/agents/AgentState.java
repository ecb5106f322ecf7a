package dev.strongroom.console.agents;

import java.time.Instant;

/** Whether an agent can be used, and since when that is so. */
public record AgentState(Kind kind, Instant since) {
    /** What can be done with it. */
    public enum Kind {
        /** It answers. */
        ONLINE,
        /** It does not answer; the console goes on trying. */
        LOST,
        /** Another one answers in its place: its certificate is not the accepted one. The console does not go on. */
        DISTRUSTED,
        /** Nobody is signed in. */
        SIGNED_OUT
    }
}
