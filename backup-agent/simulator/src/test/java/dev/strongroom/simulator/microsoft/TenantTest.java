package dev.strongroom.simulator.microsoft;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** A small tenant for each test, so that none sees what another wrote. */
abstract class TenantTest {
    /** The mailbox of somebody whom every tenant has. */
    static final String ANNA = "/v1.0/users/anna@harbour.example/";

    private SimulatedTenant tenant = start(Settings.usual());
    private TestClient client = new TestClient(tenant.origin());

    /** Other settings take the place of the usual ones. */
    void restart(Settings settings) {
        tenant.close();
        tenant = start(settings);
        client = new TestClient(tenant.origin());
    }

    private static SimulatedTenant start(Settings settings) {
        try {
            return SimulatedTenant.start(0, Profile.SMALL, 1, settings, SimulatedTenant.noFaults());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    SimulatedTenant tenant() {
        return tenant;
    }

    TestClient client() {
        return client;
    }

    @AfterEach
    void stop() {
        tenant.close();
    }
}
