package dev.strongroom.console.imap;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import java.util.function.Consumer;

/** How the connection test of one mailbox stands. */
public record TestedMailbox(String user, State state) {
    /** Under way, ended, or not even tried by the agent. */
    public sealed interface State {
        /** The agent is trying. */
        record Testing() implements State {}

        /** What it found, step by step. */
        record Tested(ConnectionTestResult result) implements State {}

        /** Why it did not try. */
        record NotTested(ClientException problem) implements State {}
    }

    /** A test that has just begun. */
    public static TestedMailbox testing(String user) {
        return new TestedMailbox(user, new State.Testing());
    }

    /** Has the agent sign in as a backup or a restore would, and tells how it went. */
    public static Pending test(Workspace workspace, ConnectionTestRequest request, Consumer<TestedMailbox> ended) {
        return workspace.background()
                .run(() -> workspace.account().client().tasks().testConnection(request),
                        answer -> ended.accept(new TestedMailbox(request.login().user(), switch (answer) {
                            case Answer.Value<ConnectionTestResult>(var result) -> new State.Tested(result);
                            case Answer.Failure<ConnectionTestResult>(var failure) -> new State.NotTested(failure);
                        })));
    }

    /** Whether the mailbox could be signed in to. */
    public boolean works() {
        return state instanceof State.Tested(var result) && result.ok();
    }
}
