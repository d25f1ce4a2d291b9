package org.mutuality.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "-",
                "-2\n=1"
            })
    void formulas_stay_text(String text) {
        assertThat(CsvCell.neutralized(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.50", "-12.50", "-3", "a = b", "we had 2+2", "'=1", "ñ"})
    void everything_else_is_unchanged(String text) {
        assertThat(CsvCell.neutralized(text)).isEqualTo(text);
    }

    @Test
    void every_kind_of_answer_has_its_cell() {
        assertThat(CsvCell.of(null)).isEmpty();
        assertThat(CsvCell.of(Map.of("amount", "-1.50", "currency", "PHP"))).isEqualTo("-1.50");
        assertThat(CsvCell.of(7)).isEqualTo("7");
        assertThat(CsvCell.of(true)).isEqualTo("true");
        assertThat(CsvCell.of(List.of("illness", "theft"))).isEqualTo("illness theft");
        assertThat(CsvCell.of(List.of(Map.of("child_age", 7)))).isEqualTo("[{\"child_age\":7}]");
        assertThat(CsvCell.of(List.of(Map.of("crops", List.of(Map.of("sown", 2))))))
                .isEqualTo("[{\"crops\":[{\"sown\":2}]}]");
        assertThat(CsvCell.of("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
    }
}
