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
 * Suppression of small cells. A cell of fewer than five is not told by itself but together with other small ones; when these are
 * still too few, the smallest large one joins them. So whatever is told is of five or more, and so is every difference of what
 * is told; when all of it is fewer than five, nothing is.
 */
final class SmallCellSuppression {
    private SmallCellSuppression() {}

    /** @param key empty for the small ones together */
    record Cell<K, T>(Optional<K> key, List<T> members) {}

    /** @param key says in which cell one is */
    static <K extends Comparable<K>, T> List<Cell<K, T>> suppress(Collection<T> all, Function<T, K> key) {
        List<Cell<K, T>> large = new ArrayList<>();
        List<T> rest = new ArrayList<>();
        new TreeMap<>(all.stream().collect(groupingBy(key))).forEach((name, some) -> {
            if (SmallCells.isPublishable(some.size())) {
                large.add(new Cell<>(Optional.of(name), List.copyOf(some)));
            } else {
                rest.addAll(some);
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
