package dev.strongroom.pst.check;

/**
 * Something in a file that is not as it should be.
 *
 * @param part which part of the file
 * @param place where: an offset, a block, a node
 * @param message what is wrong there
 */
public record Problem(Part part, String place, String message) {
    /** The parts of a file, from the bytes up. */
    public enum Part {
        HEADER, MAP, TREE, BLOCK, NODE, HEAP, PROPERTIES, TABLE, STORE, FOLDER, MESSAGE, NAMES
    }
}
