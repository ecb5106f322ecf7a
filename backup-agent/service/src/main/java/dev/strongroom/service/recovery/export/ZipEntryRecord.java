package dev.strongroom.service.recovery.export;

/**
 * What a ZIP's directory says of one file in it.
 *
 * @param name its path with slashes; it ends with one for a directory
 * @param crc CRC-32 of the content
 * @param compressed bytes in the ZIP
 * @param size bytes of the content
 * @param offset where its header begins in the ZIP
 * @param end where the next one begins
 * @param modified seconds since 1970
 */
record ZipEntryRecord(String name, long crc, long compressed, long size, long offset, long end, long modified) {}
