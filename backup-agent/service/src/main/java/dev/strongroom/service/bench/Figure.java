package dev.strongroom.service.bench;

import java.util.Optional;

/**
 * One measured number.
 *
 * @param goal what the value is to reach; empty for a number that only informs
 * @param peer the same of the program compared with, in the same unit
 * @param ratio value by peer
 * @param met whether the goal was reached; true without one
 */
record Figure(String name, double value, String unit, Optional<Goal> goal, Optional<Double> peer,
        Optional<Double> ratio, boolean met) {
    /** A number that has to stay below a goal. */
    static Figure atMost(String name, double value, String unit, double goal) {
        return of(name, value, unit, new Goal.AtMost(goal));
    }

    /** A number that has to reach a goal. */
    static Figure atLeast(String name, double value, String unit, double goal) {
        return of(name, value, unit, new Goal.AtLeast(goal));
    }

    private static Figure of(String name, double value, String unit, Goal goal) {
        return new Figure(name, value, unit, Optional.of(goal), Optional.empty(), Optional.empty(),
                goal.isMetBy(value));
    }

    /** A number beside the peer's, as it is. */
    static Figure beside(String name, double value, String unit, double peer) {
        return new Figure(name, value, unit, Optional.empty(), Optional.of(peer), Optional.of(value / peer), true);
    }

    /** How many times the peer's number this one is, which has to stay below a goal. */
    static Figure ratio(String name, double value, double peer, double goal) {
        double ratio = value / peer;
        return new Figure(name, ratio, "×", Optional.of(new Goal.AtMost(goal)), Optional.of(1.0), Optional.of(ratio),
                ratio <= goal);
    }

    /** A number that only informs. */
    static Figure told(String name, double value, String unit) {
        return new Figure(name, value, unit, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** The figure with no more digits than the measurement is worth. */
    Figure rounded() {
        return new Figure(name, rounded(value), unit, goal, peer.map(Figure::rounded), ratio.map(Figure::rounded), met);
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
