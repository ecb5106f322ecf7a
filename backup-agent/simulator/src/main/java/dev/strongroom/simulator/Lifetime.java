package dev.strongroom.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a simulated provider runs, and how it says that it is ready. */
final class Lifetime {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--until-stdin-closes",
            description = "Ends when standard input ends, so that whoever started it can't leave it behind.")
    private boolean untilStdinCloses;

    /** Prints a line that says where the provider is, and returns when it is to end. */
    void await(String ready) throws IOException, InterruptedException {
        spec.commandLine().getOut().println(ready);
        spec.commandLine().getOut().flush();
        if (untilStdinCloses) {
            System.in.transferTo(OutputStream.nullOutputStream());
        } else {
            new CountDownLatch(1).await();
        }
    }
}
