package org.mutuality.platform.database;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A long list that is read a page at a time, each from where the one before ended.
 *
 * @param start place before the first row
 * @param size rows of a page; a shorter page is the last
 * @param load rows after a place, as many as the size at most, in the order of places
 * @param placeOf a row
 */
public record PagedQuery<T, P>(P start, int size, BiFunction<P, Integer, List<T>> load, Function<T, P> placeOf) {
    /** Nothing is read ahead: {@code work} may change what the next page has. */
    public void forEachPage(Consumer<List<T>> work) {
        P place = start;
        List<T> page;
        do {
            page = load.apply(place, size);
            if (!page.isEmpty()) {
                work.accept(page);
                place = placeOf.apply(page.getLast());
            }
        } while (page.size() == size);
    }
}
