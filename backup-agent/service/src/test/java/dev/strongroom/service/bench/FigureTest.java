package dev.strongroom.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void ratioComparesWithThePeer() {
        Figure figure = Figure.ratio("wall_ratio", 9, 20, 0.5);

        assertThat(figure.value()).isEqualTo(0.45);
        assertThat(figure.met()).isTrue();
        assertThat(Figure.ratio("wall_ratio", 11, 20, 0.5).met()).isFalse();
    }

    @Test
    void goalIsMetUpToItself() {
        assertThat(Figure.atMost("rss_mb", 512, "MB", 512).met()).isTrue();
        assertThat(Figure.atMost("rss_mb", 512.5, "MB", 512).met()).isFalse();
    }

    @Test
    void goalFromBelowIsMetFromItselfOn() {
        assertThat(Figure.atLeast("budget_use", 0.9, "of 1", 0.9).met()).isTrue();
        assertThat(Figure.atLeast("budget_use", 0.899, "of 1", 0.9).met()).isFalse();
    }

    @Test
    void figureWithoutAGoalIsMet() {
        assertThat(Figure.beside("first_wall", 30, "s", 20).met()).isTrue();
        assertThat(Figure.beside("first_wall", 30, "s", 20).ratio()).contains(1.5);
    }
}
