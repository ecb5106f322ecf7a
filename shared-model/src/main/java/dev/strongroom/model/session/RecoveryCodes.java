package dev.strongroom.model.session;

import java.util.List;

/** Codes that stand in for the authenticator app, each once. Told once; hidden by {@code toString}. */
public record RecoveryCodes(List<String> codes) {
    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryCodes[***]";
    }
}
