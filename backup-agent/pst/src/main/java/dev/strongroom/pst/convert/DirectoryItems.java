package dev.strongroom.pst.convert;

import dev.strongroom.pst.mapi.MailState;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a directory and of those in it: folders of .eml, .vcf, .ics and .vnt files, and Maildirs. */
record DirectoryItems(Path root) implements SourceItems {
    @Override
    public void visit(Visitor visitor) throws IOException {
        directory(root, List.of(), false, visitor);
    }

    private static void directory(Path directory, List<String> folder, boolean maildir, Visitor visitor)
            throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(directory)) {
            entries = listed.sorted().toList();
        }
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (Files.isDirectory(entry)) {
                if (Maildir.holdsMessages(name)) {
                    directory(entry, folder, true, visitor);
                } else {
                    List<String> below = new ArrayList<>(folder);
                    below.add(name);
                    directory(entry, below, false, visitor);
                }
                continue;
            }
            Optional<FileKind> kind = maildir ? Optional.of(FileKind.MAIL) : FileKind.of(name);
            if (kind.isPresent()) {
                MailState state = maildir ? Maildir.state(name) : MailState.KEPT;
                try (InputStream bytes = new BufferedInputStream(Files.newInputStream(entry))) {
                    visitor.item(new ConvertedItem(kind.get(), folder, entry.toString(), Files.size(entry), state),
                            bytes);
                }
            } else {
                visitor.other(entry.toString());
            }
        }
    }
}
