package org.mutuality.platform.privacy;

/**
 * Small-cell suppression: figures about a group are published only for at least k families, with the same k everywhere.
 */
public final class SmallCells {
    /** Minimum number of families behind a published figure. Changing it changes every published statistic. */
    public static final int MINIMUM_CELL_SIZE = 5;

    private SmallCells() {}

    /** False when single families could be recognised. */
    public static boolean isPublishable(long families) {
        return families >= MINIMUM_CELL_SIZE;
    }

    /** False when single families could be recognised. Zero families reveal nothing. */
    public static boolean isEmptyOrPublishable(long families) {
        return families < 1 || isPublishable(families);
    }
}
