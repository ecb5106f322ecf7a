package dev.strongroom.vault.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A polynomial")
class PolynomialTest {
    @Test
    @DisplayName("is read from and written to restic's form")
    void readsResticsForm() {
        assertThat(Polynomial.parse("25b468838dcb75").hex()).isEqualTo("25b468838dcb75");
        assertThat(Polynomial.parse("3DA3358B4DC173").hex()).isEqualTo("3da3358b4dc173");
    }

    @Test
    @DisplayName("is refused when it is a product or has another degree")
    void refusesProducts() {
        assertThatThrownBy(() -> Polynomial.parse("25b468838dcb74")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Polynomial.parse("25b468838dcb71")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Polynomial.parse("b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("that is made at random is irreducible and not the last one")
    void randomOnesAreIrreducible() {
        Polynomial random = Polynomial.random();
        assertThat(new Polynomial(random.bits())).isEqualTo(random).isNotEqualTo(Polynomial.random());
    }
}
