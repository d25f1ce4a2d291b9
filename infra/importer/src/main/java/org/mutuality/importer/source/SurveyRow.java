package org.mutuality.importer.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A row of a survey: column → text. A blank cell is empty, never 0. */
record SurveyRow(Map<String, String> cells) {

    /** @throws IllegalArgumentException the file has no such column, or the key is blank */
    String key(String column) {
        return text(column).orElseThrow(() -> new IllegalArgumentException("a row has no " + column + ": " + cells));
    }

    /** @throws IllegalArgumentException the file has no such column */
    Optional<String> text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("the file has no column " + column);
        }
        return cell.isBlank() ? Optional.empty() : Optional.of(cell.strip());
    }

    /** @throws IllegalArgumentException not a number */
    Optional<BigDecimal> number(String column) {
        return text(column).map(text -> decimal(column, text));
    }

    boolean yes(String column) {
        return number(column).filter(value -> value.signum() != 0).isPresent();
    }

    private static BigDecimal decimal(String column, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is not a number: " + text, e);
        }
    }
}
