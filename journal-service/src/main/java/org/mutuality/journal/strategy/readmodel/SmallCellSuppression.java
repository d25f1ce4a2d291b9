package org.mutuality.journal.strategy.readmodel;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mutuality.platform.privacy.SmallCells;

/**
 * Suppression of small cells. Cells of fewer than five are combined into one; when that is still too small, the smallest large cell
 * joins it. So every published cell, and every difference of published cells, has at least five members; when there are fewer
 * than five in all, nothing is published.
 */
final class SmallCellSuppression {
    private SmallCellSuppression() {}

    /** @param key empty for the combined cell */
    record Cell<K, T>(Optional<K> key, List<T> members) {}

    /** @param key the cell that a member belongs to */
    static <K extends Comparable<K>, T> List<Cell<K, T>> suppress(Collection<T> all, Function<T, K> key) {
        List<Cell<K, T>> large = new ArrayList<>();
        List<T> rest = new ArrayList<>();
        new TreeMap<>(all.stream().collect(groupingBy(key))).forEach((name, members) -> {
            if (SmallCells.isPublishable(members.size())) {
                large.add(new Cell<>(Optional.of(name), List.copyOf(members)));
            } else {
                rest.addAll(members);
            }
        });
        if (!SmallCells.isEmptyOrPublishable(rest.size())) {
            large.stream()
                    .min(Comparator.comparingInt(cell -> cell.members().size()))
                    .ifPresent(smallest -> {
                        large.remove(smallest);
                        rest.addAll(smallest.members());
                    });
        }
        if (SmallCells.isPublishable(rest.size())) {
            large.add(new Cell<>(Optional.empty(), List.copyOf(rest)));
        }
        return List.copyOf(large);
    }
}
