package dev.strongroom.service.recovery.preview;

/**
 * An attachment of a message.
 *
 * @param index its place among the attachments, from 0
 * @param size in bytes when decoded
 */
public record AttachedFile(int index, String name, String mediaType, long size) {}
