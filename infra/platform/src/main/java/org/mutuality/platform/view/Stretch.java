package org.mutuality.platform.view;

/**
 * What a follower reads next: events after {@code from} up to {@code upTo}.
 *
 * @param more there are events after {@code upTo}
 * @param concerns some of them may be of this follower's family
 */
record Stretch(long from, long upTo, boolean more, boolean concerns) {
    // Those of other families are passed many at once; yet the query must end before the connection's patience does.
    static final int FARTHEST = 10_000;

    boolean isEmpty() {
        return upTo <= from;
    }
}
