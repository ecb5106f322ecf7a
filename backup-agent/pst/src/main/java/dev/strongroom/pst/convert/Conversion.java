package dev.strongroom.pst.convert;

import dev.strongroom.pst.PstLimitException;
import dev.strongroom.pst.PstWriteException;
import dev.strongroom.pst.messaging.FolderClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Makes Outlook files of a directory, a ZIP archive or an mbox file. An item that can't be converted is left out and told of. */
public final class Conversion {
    private final SourceItems source;
    private final Path directory;
    private final String name;
    private final long limit;
    private long items;
    private long failed;
    private long others;

    private Conversion(SourceItems source, Path directory, String name, long limit) {
        this.source = source;
        this.directory = directory;
        this.name = name;
        this.limit = limit;
    }

    /**
     * Converts a source.
     *
     * @param source a directory of .eml, .vcf, .ics and .vnt files or Maildirs, a .zip of such files, or an mbox file
     * @param directory where the files are written; made when it is not there
     * @param limit how many bytes an Outlook file may have
     * @throws PstWriteException when a file can't be written
     * @throws IOException when the source can't be read
     */
    public static ConversionReport run(Path source, Path directory, long limit) throws IOException {
        String file = String.valueOf(source.toAbsolutePath().normalize().getFileName());
        int dot = file.lastIndexOf('.');
        boolean isDirectory = Files.isDirectory(source);
        String name = isDirectory || dot <= 0 ? file : file.substring(0, dot);
        SourceItems items = isDirectory ? new DirectoryItems(source)
                : file.toLowerCase(Locale.ROOT).endsWith(".zip") ? new ZipItems(source) : new MboxItems(source);
        Files.createDirectories(directory);
        return new Conversion(items, directory, name, limit).run();
    }

    private ConversionReport run() throws IOException {
        try (OutlookFiles files = new OutlookFiles(directory, name, limit)) {
            source.visit(new SourceItems.Visitor() {
                @Override
                public void item(ConvertedItem item, InputStream bytes) throws IOException {
                    add(files, item, bytes);
                }

                @Override
                public void other(String file) {
                    others++;
                    files.line(file, "It is no item that can be converted, and was left out.");
                }
            });
            if (items == 0) {
                files.folder(List.of(), FolderClass.MAIL);
            }
            return new ConversionReport(files.complete(), items, failed, others, files.losses(), files.report());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(OutlookFiles files, ConvertedItem item, InputStream bytes) throws IOException {
        try {
            int added = files.add(item, bytes);
            items += added;
            failed += added == 0 ? 1 : 0;
        } catch (PstWriteException e) {
            throw e;
        } catch (PstLimitException e) {
            failed++;
            files.line(item.name(), "It was left out. " + e.getMessage());
        } catch (IOException e) {
            failed++;
            files.line(item.name(), "It could not be read and was left out (" + e.getMessage() + ").");
        }
    }
}
