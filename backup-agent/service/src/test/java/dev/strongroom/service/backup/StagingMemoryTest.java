package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StagingMemoryTest {
    private static final long MEBIBYTE = 1 << 20;

    private final StagingMemory memory = new StagingMemory();

    @Test
    void aFolderAloneMayTakeMuch() {
        memory.take(23 * MEBIBYTE);
        assertThat(memory.isTooMuch(23 * MEBIBYTE)).isFalse();
        assertThat(memory.isTooMuch(24 * MEBIBYTE)).isTrue();
    }

    @Test
    void manyFoldersWriteWhatTheyHaveOnceTheyTakeTooMuchTogether() {
        memory.take(48 * MEBIBYTE);
        assertThat(memory.isTooMuch(MEBIBYTE)).isTrue();
        assertThat(memory.isTooMuch(MEBIBYTE / 4)).isFalse();

        memory.take(-MEBIBYTE);
        assertThat(memory.isTooMuch(MEBIBYTE)).isFalse();
    }
}
