package org.mutuality.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedQueryTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7})
    void every_row_is_read_once_in_order(int rows) {
        List<Integer> places = new ArrayList<>();
        List<Integer> met = new ArrayList<>();
        new PagedQuery<Integer, Integer>(
                        0,
                        2,
                        (after, size) -> {
                            places.add(after);
                            return IntStream.rangeClosed(after + 1, Math.min(after + size, rows))
                                    .boxed()
                                    .toList();
                        },
                        row -> row)
                .forEachPage(met::addAll);
        assertThat(met).isEqualTo(IntStream.rangeClosed(1, rows).boxed().toList());
        assertThat(places).hasSize(rows / 2 + 1);
    }
}
