package dev.strongroom.vault.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Programs that a test can't do without. */
public final class Needed {
    private Needed() {}

    /** Skips a test that lacks something; in CI, where build/packages.sh provides everything, it fails. */
    public static void require(boolean there, String what) {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("%s, which build/packages.sh provides", what).isTrue();
        }
        assumeTrue(there, "This test needs " + what);
    }
}
