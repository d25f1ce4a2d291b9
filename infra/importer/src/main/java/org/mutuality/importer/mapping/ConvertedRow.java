package org.mutuality.importer.mapping;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row as it is sent.
 *
 * @param cohort key of the cohort in the mapping
 * @param family the study's own id
 * @param answers question → JSON value; empty when the row has no journal
 * @param outcome of the interview; empty when the mapping has none
 * @param weight plain decimal
 */
public record ConvertedRow(
        long line,
        String cohort,
        String family,
        YearMonth month,
        Optional<Integer> householdSize,
        Map<String, Object> answers,
        Optional<String> outcome,
        Optional<String> weight) {

    /** A cell that cannot be imported. {@code column} is empty when the whole row is meant. */
    public record CellError(long line, String column, String reason) {}

    /** @param row empty when there are errors, or when the row belongs to no cohort */
    public record Conversion(Optional<ConvertedRow> row, List<CellError> errors) {}

    /** As JSON {@code {"amount": "12.34", "currency": "USD"}}. */
    public record MoneyJson(String amount, String currency) {
        @Override
        public String toString() {
            return amount + " " + currency;
        }
    }
}
