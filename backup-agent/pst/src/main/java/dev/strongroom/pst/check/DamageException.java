package dev.strongroom.pst.check;

/** A part of a file can't be read any further; whoever asked for it goes on with the next. */
final class DamageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DamageException(Problem.Part part, String place, String message) {
        super(place + ": " + message);
        problem = new Problem(part, place, message);
    }

    void addTo(Findings findings) {
        findings.add(problem.part(), problem.place(), problem.message());
    }
}
