package dev.strongroom.service.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.strongroom.service.cli.CommandFailedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImapPeersTest {
    private static final List<String> PRINTED =
            List.of("mbsync first           9.50 wall  3.25 user  2.00 sys  21000 KB",
                    "restic first           8.50 wall  10.00 user  1.75 sys  130000 KB",
                    "mbsync again           0.30 wall  0.10 user  0.05 sys  20000 KB",
                    "restic again           0.90 wall  0.80 user  0.10 sys  90000 KB",
                    "repository 665 MB, source 1040 MB, 20000 messages");

    @Test
    void addsUpBothPeers() {
        ImapPeers peers = ImapPeers.parse(PRINTED);

        assertThat(peers.seconds()).isEqualTo(18.0, within(1e-9));
        assertThat(peers.cpuSeconds()).isEqualTo(17.0, within(1e-9));
        assertThat(peers.againSeconds()).isEqualTo(1.2, within(1e-9));
        assertThat(peers.repositoryMb()).isEqualTo(665);
    }

    @Test
    void refusesFiguresThatLackAStep() {
        assertThatThrownBy(() -> ImapPeers.parse(PRINTED.subList(1, 5))).isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("can't be read");
    }
}
