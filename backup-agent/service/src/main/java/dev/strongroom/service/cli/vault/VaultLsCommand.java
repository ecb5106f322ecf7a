package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what a snapshot holds. */
@Command(name = "ls", description = "Lists a directory of a snapshot.")
final class VaultLsCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private SnapshotPlace place;

    @Parameters(index = "2", arity = "0..1", paramLabel = "PATH", defaultValue = "/",
            description = "A directory of the snapshot. Default: ${DEFAULT-VALUE}.")
    private String path;

    @Option(names = "--recursive", description = "Lists what lies below as well.")
    private boolean recursive;

    private record Result(String outcome, String snapshot, List<Row> entries) {}

    private record Row(String path, String type, Optional<Long> size, Optional<Instant> modified) {
        static Row of(String path, Node node) {
            return switch (node) {
                case Node.FileNode f -> new Row(path, "file", Optional.of(f.size()), Optional.of(f.modified()));
                case Node.DirectoryNode d -> new Row(path, "dir", Optional.empty(), Optional.of(d.modified()));
                case Node.LinkNode l -> new Row(path, "symlink", Optional.empty(), Optional.of(l.modified()));
                case Node.Other o -> new Row(path, o.type(), Optional.empty(), Optional.empty());
            };
        }
    }

    @Override
    public Integer call() throws VaultException {
        List<Row> rows = new ArrayList<>();
        Snapshot chosen;
        try (VaultSeries vault = place.open()) {
            VaultReader reader = vault.reader();
            chosen = place.find(reader);
            List<String> names = Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
            list(reader, directory(reader, chosen.tree(), names), names.isEmpty() ? "" : "/" + String.join("/", names),
                    rows);
        }
        Output output = options.output();
        rows.forEach(row -> output.line("%-7s %12s  %s".formatted(row.type,
                row.size.map(String::valueOf).orElse(""), row.path)));
        output.result(new Result("success", chosen.id().hex(), rows), place.requests());
        return ExitCodes.OK;
    }

    private Digest directory(VaultReader reader, Digest root, List<String> names) throws VaultException {
        if (names.isEmpty()) {
            return root;
        }
        if (reader.find(root, names).orElse(null) instanceof Node.DirectoryNode found) {
            return found.subtree();
        }
        throw new CommandFailedException("directory-not-found", "The snapshot has no directory " + path + ".");
    }

    private void list(VaultReader reader, Digest tree, String above, List<Row> rows) throws VaultException {
        for (Node node : reader.tree(tree).nodes()) {
            String below = above + "/" + node.name();
            rows.add(Row.of(below, node));
            if (recursive && node instanceof Node.DirectoryNode directory) {
                list(reader, directory.subtree(), below, rows);
            }
        }
    }
}
