package dev.strongroom.service.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantShareTest {
    private static final SimulatedRequests ASKED =
            new SimulatedRequests(Map.of("mailFolder", 40L, "message", 1_000L, "contact", 60L), 100);

    private final TenantShare share = new TenantShare(2, 25);

    @Test
    void whatWasLetThroughIsUsedOfWhatAllMailboxesAllow() {
        assertThat(share.use(ASKED, 40)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void idleRunMayAskOnceAFolderAndThreeTimesAMailbox() {
        assertThat(share.idleOver(ASKED, 1_094)).isZero();
        assertThat(share.idleOver(ASKED, 1_090)).isEqualTo(4);
        assertThat(share.idleOver(ASKED, 2_000)).isZero();
    }

    @Test
    void requestsForMailAreToldFromOthers() {
        assertThat(TenantShare.ofMail(ASKED)).isEqualTo(1_040);
    }

    @Test
    void countsOfTheSimulatorAreReadAndHeldAgainstEarlierOnes() throws IOException {
        SimulatedRequests earlier = SimulatedRequests.of(JsonApi
                .read("""
                        {"types":{"message":{"requests":5,"faults":{"reset":1}},"batch":{"requests":0,"faults":{}}},"refused":1}"""));
        SimulatedRequests later = SimulatedRequests.of(JsonApi
                .read("""
                        {"types":{"message":{"requests":9,"faults":{"reset":1}},"batch":{"requests":2,"faults":{}}},"refused":3}"""));

        SimulatedRequests since = later.since(earlier);

        assertThat(since).isEqualTo(new SimulatedRequests(Map.of("message", 4L, "batch", 2L), 2));
        assertThat(since.sent()).isEqualTo(6);
        assertThat(since.passed()).isEqualTo(4);
    }
}
