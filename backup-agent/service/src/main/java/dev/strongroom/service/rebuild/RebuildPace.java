package dev.strongroom.service.rebuild;

/** Asked before each restore point that a rebuild takes over. */
@FunctionalInterface
public interface RebuildPace {
    /** Never stops. */
    RebuildPace TO_THE_END = (done, all) -> true;

    /**
     * Whether to go on.
     *
     * @param done how many restore points are in the catalogue
     * @param all how many there will be
     */
    boolean goOn(int done, int all);
}
