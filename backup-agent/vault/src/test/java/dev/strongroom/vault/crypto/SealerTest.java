package dev.strongroom.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.testing.Seeds;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sealed text")
class SealerTest {
    private final MasterKey key = MasterKey.random();
    private final Sealer sealer = new Sealer(key);

    @Test
    @DisplayName("opens to what it was, at any length and offset")
    void opensAgain() throws AEADBadTagException {
        Random random = Seeds.random();
        for (int length : new int[]{0, 1, 15, 16, 17, 8191, 8192, 8193, 16_384, 100_000}) {
            byte[] text = new byte[length + 5];
            random.nextBytes(text);
            byte[] sealed = new byte[length + Sealer.OVERHEAD + 7];
            sealer.seal(text, 5, length, sealed, 7);
            byte[] opened = new byte[length + 3];
            sealer.open(sealed, 7, length + Sealer.OVERHEAD, opened, 3);
            assertThat(Arrays.copyOfRange(opened, 3, 3 + length)).isEqualTo(Arrays.copyOfRange(text, 5, 5 + length));
        }
    }

    @Test
    @DisplayName("is what AES-256 in counter mode makes of it, between its IV and its tag")
    void isPlainCounterMode() throws Exception {
        byte[] text = new byte[50_000];
        byte[] sealed = sealer.seal(text);
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.encrypt(), "AES"), new IvParameterSpec(sealed, 0, 16));
        assertThat(Arrays.copyOfRange(sealed, 16, sealed.length - 16)).isEqualTo(cipher.doFinal(text));
    }

    @Test
    @DisplayName("never has the same IV twice")
    void hasFreshIv() {
        byte[] text = new byte[3];
        assertThat(Arrays.copyOf(sealer.seal(text), 16)).isNotEqualTo(Arrays.copyOf(sealer.seal(text), 16));
    }

    @Test
    @DisplayName("does not open when any byte of it was changed")
    void refusesChanges() {
        byte[] sealed = sealer.seal(new byte[40]);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 0x20;
            assertThatThrownBy(() -> sealer.open(changed)).isInstanceOf(AEADBadTagException.class);
        }
    }

    @Test
    @DisplayName("does not open with another key, nor when it is too short to be one")
    void refusesOthers() {
        byte[] sealed = sealer.seal(new byte[40]);
        try (Sealer other = new Sealer(MasterKey.random())) {
            assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(AEADBadTagException.class);
        }
        assertThatThrownBy(() -> sealer.open(new byte[31])).isInstanceOf(AEADBadTagException.class);
    }

    @Test
    @DisplayName("can't be made with keys that were overwritten")
    void refusesClosedKeys() {
        key.close();
        assertThatThrownBy(key::encrypt).isInstanceOf(IllegalStateException.class);
        assertThat(key.toString()).isEqualTo("MasterKey");
    }
}
