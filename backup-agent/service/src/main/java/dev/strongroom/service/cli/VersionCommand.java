package dev.strongroom.service.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells the version. */
@Command(name = "version", description = "Tells the version of Strongroom and of Java.")
public final class VersionCommand implements Runnable {
    @Mixin
    private OutputOptions options;

    private record Version(String strongroom, String java) {}

    @Override
    public void run() {
        Version version = new Version(ProductVersion.current(), Runtime.version().toString());
        Output output = options.output();
        output.line("Strongroom %s, Java %s".formatted(version.strongroom, version.java));
        output.result(version);
    }
}
