package dev.strongroom.simulator.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A document of some pages of figures (ISO 32000-1, section 7.5): readable by any viewer. */
final class PdfFile {
    private static final int LINES_A_PAGE = 46;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PdfFile() {}

    static byte[] write(String title, int pages, RandomGenerator random) {
        PdfFile pdf = new PdfFile();
        pdf.print("%PDF-1.4\n");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>");
        pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        for (int page = 0; page < pages; page++) {
            pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (5 + 2 * page)
                    + " 0 R /Resources << /Font << /F 3 0 R >> >> >>");
            String text = text(title, page + 1, random);
            pdf.object("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        }
        pdf.end();
        return pdf.out.toByteArray();
    }

    private static String text(String title, int page, RandomGenerator random) {
        StringBuilder text = new StringBuilder("BT /F 11 Tf 14 TL 50 790 Td (");
        text.append(title.replaceAll("[^\\x20-\\x7e]", "?")).append(", page ").append(page).append(") Tj T* T*");
        for (int line = 0; line < LINES_A_PAGE; line++) {
            text.append("\n(Position ").append(line + 1);
            for (int column = 0; column < 6; column++) {
                text.append("  ").append(10_000 + random.nextInt(90_000));
            }
            text.append(") Tj T*");
        }
        return text.append("\nET").toString();
    }

    private void object(String body) {
        offsets.add(out.size());
        print(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void end() {
        int table = out.size();
        print("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> print("%010d 00000 n \n".formatted(offset)));
        print("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
