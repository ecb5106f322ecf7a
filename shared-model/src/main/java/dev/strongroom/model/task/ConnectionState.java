package dev.strongroom.model.task;

/** Whether a task can sign in with its provider. */
public enum ConnectionState {
    CONNECTED, DISCONNECTED
}
