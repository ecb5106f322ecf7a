package dev.strongroom.service.demo.stage;

import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.service.cli.Output;
import java.util.List;

/** Tells a story in numbered sentences. Not thread-safe. */
public final class Telling {
    private final Output output;
    private int step;

    public Telling(Output output) {
        this.output = output;
    }

    /** The next sentence. */
    public void tell(String sentence) {
        step++;
        output.line("%2d. %s".formatted(step, sentence));
    }

    /** What belongs to the sentence before. */
    public void detail(String text) {
        output.line("     " + text);
    }

    /** A line of a mailbox's ledger. */
    public void ledger(String mailbox, LedgerLine line) {
        detail("%-20s %-30s %4d at the server, %4d stored %s".formatted(mailbox, line.container(), line.countAfter(),
                line.stored(), line.closed() ? "✓" : "✗"));
    }

    /** All lines of a mailbox's ledger as one. */
    public void ledger(String mailbox, List<LedgerLine> lines) {
        long open = lines.stream().filter(line -> !line.closed()).count();
        detail("%-20s %-30s %4d at the server, %4d stored %s".formatted(mailbox, lines.size() + " folders",
                lines.stream().mapToLong(LedgerLine::countAfter).sum(),
                lines.stream().mapToLong(LedgerLine::stored).sum(), open == 0 ? "✓" : "✗"));
    }
}
