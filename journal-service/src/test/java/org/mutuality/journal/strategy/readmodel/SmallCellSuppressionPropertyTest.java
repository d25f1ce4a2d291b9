package org.mutuality.journal.strategy.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mutuality.journal.strategy.readmodel.SmallCellSuppression.Cell;

/** Rule 5: no cell of fewer than five families, nor one that can be computed from the others. */
class SmallCellSuppressionPropertyTest {
    @Property
    void whatever_is_shown_is_of_five_or_more_and_of_all_or_of_nobody(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 12) Integer> sizes) {
        List<Integer> all = members(sizes);
        List<Cell<Integer, Integer>> cells =
                SmallCellSuppression.suppress(all, SmallCellSuppressionPropertyTest::cellOf);
        List<Integer> members =
                cells.stream().flatMap(cell -> cell.members().stream()).toList();
        assertThat(cells).allMatch(cell -> cell.members().size() >= 5);
        // With all of them shown there is no sum from which somebody could subtract the rest.
        assertThat(members).containsExactlyInAnyOrderElementsOf(all.size() < 5 ? List.of() : all);
    }

    @Property
    void a_named_cell_is_whole(@ForAll @Size(max = 8) List<@IntRange(min = 1, max = 12) Integer> sizes) {
        for (Cell<Integer, Integer> cell :
                SmallCellSuppression.suppress(members(sizes), SmallCellSuppressionPropertyTest::cellOf)) {
            cell.key().ifPresent(key -> assertThat(cell.members()).hasSize(sizes.get(key)));
        }
        assertThat(SmallCellSuppression.suppress(members(sizes), SmallCellSuppressionPropertyTest::cellOf).stream()
                        .map(Cell::key)
                        .filter(Optional::isEmpty)
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private static List<Integer> members(List<Integer> sizes) {
        return IntStream.range(0, sizes.size())
                .boxed()
                .flatMap(
                        cell -> Stream.iterate(cell * 100, member -> member + 1).limit(sizes.get(cell)))
                .toList();
    }

    private static Integer cellOf(Integer member) {
        return member / 100;
    }
}
