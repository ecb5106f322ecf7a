package dev.strongroom.service.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, from its jar. */
public final class ProductVersion implements IVersionProvider {
    /** As the jar says, or {@code development} when there is none. */
    public static String current() {
        return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"Strongroom " + current()};
    }
}
