package dev.strongroom.service.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program leaves in this process.
 *
 * @param threads the ids and names of platform threads
 * @param files what is open below a directory (proc(5), fd)
 */
record Traces(Set<String> threads, Set<String> files) {
    static final Traces NONE = new Traces(Set.of(), Set.of());

    /** As of now. */
    static Traces of(Path directory) throws IOException {
        Set<String> threads = Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(thread -> !isSharedByTheProcess(thread.getName()))
                .map(thread -> thread.threadId() + " " + thread.getName())
                .collect(Collectors.toSet());
        return new Traces(threads, openBelow(directory));
    }

    /** What is here and was not there. */
    Traces since(Traces before) {
        Set<String> newThreads = new HashSet<>(threads);
        newThreads.removeAll(before.threads);
        Set<String> newFiles = new HashSet<>(files);
        newFiles.removeAll(before.files);
        return new Traces(newThreads, newFiles);
    }

    /** Pools of the JDK and of libraries that stay for whoever comes next. */
    private static boolean isSharedByTheProcess(String name) {
        return name.matches("(ForkJoinPool|VirtualThread|Read-Poller|Write-Poller|Cleaner|Common-Cleaner|process reaper"
                + "|Keep-Alive|Attach|HttpClient|InnocuousThread|awaitility|surefire).*");
    }

    private static Set<String> openBelow(Path directory) throws IOException {
        Set<String> open = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith(directory.toRealPath().toString())) {
                        open.add(target);
                    }
                }
            }
        }
        return open;
    }
}
