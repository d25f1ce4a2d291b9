package org.mutuality.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.importer.TestForm;
import org.mutuality.importer.mapping.ConvertedRow.CellError;
import org.mutuality.importer.mapping.ConvertedRow.MoneyJson;
import org.mutuality.importer.run.RowReader;

class MappingFileTest {
    static final String VILLAGE = """
            study: village
            family: hh
            blank: [NA, "-99"]
            householdSize: size
            form: core-1
            month: {column: when, format: dd/MM/yyyy}
            cohorts:
              all: {name: Village, country: PK, currency: PKR, firstMonth: 2024-01}
            interview:
              weight: w
              outcomes:
                - {outcome: refused, rows: {result: [R]}}
                - {outcome: completed, rows: {result: [C, "1"]}}
            journals: {result: [C, "1"]}
            answers:
              consumption: {column: year_spent, multiply: 0.5, decimals: 2}
              ladder: {column: step}
              food_enough: {column: hungry, values: {yes: "no", no: "yes"}}
              shocks: {column: shocks}
              skills_trained: {constant: "yes"}
            """;

    private final List<ConvertedRow> rows = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void a_table_is_converted_by_its_mapping() throws Exception {
        read(VILLAGE, """
                hh;size;when;w;result;year_spent;step;hungry;shocks
                H-1;4.0;31/03/2024;2.5;C;100.01;7;no;illness theft
                H-2;NA;01/04/2024;-99;R;;;;
                """);
        assertThat(errors).isEmpty();
        assertThat(rows).hasSize(2);
        ConvertedRow first = rows.getFirst();
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.month()).hasToString("2024-03");
        assertThat(first.householdSize()).contains(4);
        assertThat(first.outcome()).contains("completed");
        assertThat(first.weight()).contains("2.5");
        assertThat(first.answers())
                .isEqualTo(Map.of(
                        "consumption",
                        new MoneyJson("50.01", "PKR"),
                        "ladder",
                        7,
                        "food_enough",
                        true,
                        "shocks",
                        List.of("illness", "theft"),
                        "skills_trained",
                        true));
        assertThat(rows.getLast().answers()).isEmpty();
        assertThat(rows.getLast().householdSize()).isEmpty();
        assertThat(rows.getLast().outcome()).contains("refused");
        assertThat(rows.getLast().weight()).isEmpty();
    }

    @Test
    void every_wrong_cell_is_reported_with_its_line_and_column() throws Exception {
        read(VILLAGE, """
                hh,size,when,w,result,year_spent,step,hungry,shocks
                H-1,4,31/03/2024,1,C,a lot,11,maybe,"illness
                flood_of_frogs"
                ,0,2024-03,0,X,1,1,no,

                H-2,4,31/12/2023,1,C,1,1.5,no,
                H-3,4,31/03/2024,1,C,1,1,no,
                H-3,4,01/03/2024,1,C,1,2,no,
                """);
        assertThat(errors)
                .extracting(error -> error.line() + " " + error.column())
                .containsExactlyInAnyOrder(
                        "2 year_spent",
                        "2 step",
                        "2 hungry",
                        "2 shocks",
                        "4 hh",
                        "4 size",
                        "4 when",
                        "4 w",
                        "4 ",
                        "6 when",
                        "6 step",
                        "8 hh");
        assertThat(errors.getLast().reason()).isEqualTo("has 2024-03 a second time; the first is in line 7");
        assertThat(rows).extracting(ConvertedRow::family).containsExactly("H-3");
    }

    @Test
    void a_sheet_is_read_with_its_days_and_numbers() throws Exception {
        Path file = folder.resolve("village.xlsx");
        try (var out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("rounds");
            String[] header = {"hh", "size", "when", "w", "result", "year_spent", "step", "hungry", "shocks"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            sheet.value(1, 0, "H-1");
            sheet.value(1, 1, 4);
            sheet.value(1, 2, java.time.LocalDate.of(2024, 3, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, 2.5);
            sheet.value(1, 4, 1);
            sheet.value(1, 5, 100.01);
            sheet.value(1, 6, 12);
        }
        read(VILLAGE.replace("dd/MM/yyyy", "yyyy-MM-dd"), file);
        assertThat(errors)
                .extracting(error -> error.line() + " " + error.column())
                .containsExactly("2 step");
        assertThat(rows).isEmpty();
        read(VILLAGE.replace("dd/MM/yyyy", "yyyy-MM-dd").replace("step}", "size}"), file);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.month()).hasToString("2024-03");
            assertThat(row.weight()).contains("2.5");
            assertThat(row.answers()).containsEntry("ladder", 4);
        });
    }

    @Test
    void a_mapping_that_does_not_fit_is_refused_with_all_its_faults() {
        assertThatThrownBy(() -> MappingFile.parse(
                        "m",
                        VILLAGE.replace("country: PK", "country: Pakistan")
                                .replace("firstMonth: 2024-01", "firstMonth: 2024-13")
                                .replace("outcome: refused", "outcome: away")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("country", "firstMonth", "outcome must be");
        assertThatThrownBy(() -> MappingFile.parse("m", VILLAGE.replace("family:", "familly:")))
                .hasMessageContainingAll("m, line 2", "familly");
        assertThatThrownBy(() -> read(VILLAGE.replace("ladder:", "lader:"), "hh\n"))
                .hasMessageContaining("core-1 has no question lader");
        assertThatThrownBy(() -> read(VILLAGE, "hh,size,when,w,result,step,hungry\nH,1,1,1,1,1,1\n"))
                .hasMessageContainingAll("year_spent (answers.consumption)", "shocks (answers.shocks)");
        assertThatThrownBy(() -> MappingFile.load("no-such-study"))
                .hasMessageContaining("no mapping file no-such-study");
    }

    @Test
    void an_amount_in_another_currency_is_refused_and_not_converted() throws Exception {
        read(
                VILLAGE.replace("decimals: 2}", "decimals: 2, currency: USD}"),
                "hh,size,when,w,result,year_spent,step,hungry,shocks\nH,1,01/03/2024,1,C,1,1,no,\n");
        assertThat(errors).singleElement().extracting(CellError::column).isEqualTo("year_spent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pakistan-graduation", "world-bank-phone-survey"})
    void the_mappings_that_come_with_it_fit_the_form(String name) {
        MappingFile mapping = MappingFile.load(name);
        assertThat(new RowConverter(mapping, TestForm.questions())).isNotNull();
        assertThat(mapping.cohortId(mapping.cohorts().keySet().iterator().next()))
                .isEqualTo(MappingFile.load(name)
                        .cohortId(mapping.cohorts().keySet().iterator().next()));
    }

    private void read(String mapping, String table) throws Exception {
        read(mapping, Files.writeString(folder.resolve("table.csv"), table));
    }

    private void read(String mapping, Path file) {
        rows.clear();
        errors.clear();
        MappingFile parsed = MappingFile.parse("m", mapping);
        new RowReader(parsed, new RowConverter(parsed, TestForm.questions()), file, Integer.MAX_VALUE)
                .forEach(new RowReader.Handler() {
                    @Override
                    public void row(ConvertedRow row) {
                        rows.add(row);
                    }

                    @Override
                    public void error(CellError error) {
                        errors.add(error);
                    }
                });
    }
}
