package dev.strongroom.console.addtask;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.model.task.ConnectionTestResult;

/** How the connection test of one mailbox stands. */
record TestedMailbox(String user, State state) {
    /** Under way, ended, or not even tried by the agent. */
    sealed interface State {
        record Testing() implements State {}

        record Tested(ConnectionTestResult result) implements State {}

        record NotTested(ClientException problem) implements State {}
    }

    boolean works() {
        return state instanceof State.Tested(var result) && result.ok();
    }
}
