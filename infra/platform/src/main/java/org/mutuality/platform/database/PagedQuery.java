package org.mutuality.platform.database;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a long list page by page, each page from the position where the previous one ended (keyset pagination).
 *
 * @param start position before the first row
 * @param size rows of a page; a shorter page is the last one
 * @param load rows after a position, at most {@code size}, ordered by position
 * @param positionOf position of a row
 */
public record PagedQuery<T, P>(P start, int size, BiFunction<P, Integer, List<T>> load, Function<T, P> positionOf) {
    /** Runs {@code work} for each page. Nothing is read ahead: {@code work} may change what the next page contains. */
    public void forEachPage(Consumer<List<T>> work) {
        P position = start;
        List<T> page;
        do {
            page = load.apply(position, size);
            if (!page.isEmpty()) {
                work.accept(page);
                position = positionOf.apply(page.getLast());
            }
        } while (page.size() == size);
    }
}
