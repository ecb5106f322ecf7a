package dev.strongroom.pst.convert;

import dev.strongroom.pst.mapi.MailState;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The .eml, .vcf, .ics and .vnt files of a ZIP archive, such as an export of mail is. */
record ZipItems(Path archive) implements SourceItems {
    @Override
    public void visit(Visitor visitor) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                Optional<FileKind> kind = FileKind.of(entry.getName());
                if (kind.isPresent()) {
                    List<String> names = Arrays.asList(entry.getName().split("/", -1));
                    try (InputStream bytes = new BufferedInputStream(zip.getInputStream(entry))) {
                        visitor.item(new ConvertedItem(kind.get(), names.subList(0, names.size() - 1), entry.getName(),
                                Math.max(0, entry.getSize()), MailState.KEPT), bytes);
                    }
                } else {
                    visitor.other(entry.getName());
                }
            }
        }
    }
}
