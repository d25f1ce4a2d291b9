package org.mutuality.platform.privacy;

/** What may be published of a group of families: figures of at least k of them, the same k everywhere on the platform. */
public final class SmallCells {
    /** Fewest families behind a published figure; changing it changes every published statistic. */
    public static final int MINIMUM_CELL_SIZE = 5;

    private SmallCells() {}

    /** False where single families could be recognised. */
    public static boolean isPublishable(long families) {
        return families >= MINIMUM_CELL_SIZE;
    }

    /** False where single families could be recognised; that there is none tells of nobody. */
    public static boolean isEmptyOrPublishable(long families) {
        return families < 1 || isPublishable(families);
    }
}
