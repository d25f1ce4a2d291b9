package org.mutuality.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items rows of the page, in order
 * @param next cursor of the next page, for the parameter {@code after}; absent on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page.
     *
     * @param rows up to {@link PageSize#andOne()} of them, in order
     */
    public static <T> Page<T> of(List<T> rows, PageSize limit, Function<T, Cursor> position) {
        if (rows.size() <= limit.rows()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, limit.rows());
        return new Page<>(items, Optional.of(position.apply(items.getLast()).toString()));
    }
}
