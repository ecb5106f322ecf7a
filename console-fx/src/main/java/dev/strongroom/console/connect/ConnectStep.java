package dev.strongroom.console.connect;

/** How far the way to an agent has come. */
public enum ConnectStep {
    CHOOSE, FINGERPRINT, SIGN_IN, NEW_PASSWORD
}
