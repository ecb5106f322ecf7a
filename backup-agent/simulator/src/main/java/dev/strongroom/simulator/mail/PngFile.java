package dev.strongroom.simulator.mail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A picture (RFC 2083): a gradient with grain, so that it compresses as badly as a photo. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngFile() {}

    static byte[] write(int width, int height, RandomGenerator random) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        try {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            // 8 bits a channel, true colour, and the only compression, filter and interlace methods there are.
            fields.write(new byte[]{8, 2, 0, 0, 0});
            chunk(png, "IHDR", header.toByteArray());
            chunk(png, "IDAT", pixels(width, height, random));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return png.toByteArray();
    }

    private static byte[] pixels(int width, int height, RandomGenerator random) throws IOException {
        int hue = random.nextInt(128);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < height; y++) {
                rows.write(0);
                for (int x = 0; x < width; x++) {
                    int grain = random.nextInt(24);
                    rows.write(hue + 100 * x / width + grain);
                    rows.write(60 + 120 * y / height + grain);
                    rows.write(200 - hue + grain);
                }
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
