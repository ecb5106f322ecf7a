package dev.strongroom.vault.store.target;

import java.io.IOException;

/** A store reported success and did something else. */
final class BrokenPromiseException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    BrokenPromiseException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
