package org.mutuality.analytics.trend;

import java.util.List;

/**
 * Families behind one cell: of a cohort, of a country's cohorts, of all countries.
 *
 * @param rest families of those of its parts that are hidden, which the whole less the visible parts would tell of
 */
record SuppressionNode(int families, boolean suppressed, int rest) {

    static SuppressionNode cohort(int families, boolean hidden) {
        return new SuppressionNode(families, hidden, hidden ? families : 0);
    }

    /** Hidden when too few families are in it, or when it would tell of one hidden part or of too few families. */
    static SuppressionNode of(List<SuppressionNode> parts, int fewest) {
        int families = parts.stream().mapToInt(SuppressionNode::families).sum();
        int rest = parts.stream().mapToInt(SuppressionNode::rest).sum();
        long apart = parts.stream().filter(SuppressionNode::suppressed).count();
        boolean hidden = families < fewest || apart == 1 || apart > 1 && rest < fewest;
        return new SuppressionNode(families, hidden, hidden ? rest : 0);
    }
}
