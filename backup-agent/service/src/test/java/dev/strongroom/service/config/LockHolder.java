package dev.strongroom.service.config;

import dev.strongroom.service.fixture.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;

/** Holds a data directory until it is killed or its standard input ends. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (DataDirectory data = DataDirectory.open(Path.of(arguments[0]), new DiskConfig(0))) {
            System.out.println(ChildProcess.READY);
            int end = System.in.read();
            assert end < 0 : data.root();
        }
    }
}
