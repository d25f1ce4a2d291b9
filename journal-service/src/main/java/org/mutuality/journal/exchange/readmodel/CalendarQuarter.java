package org.mutuality.journal.exchange.readmodel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** A calendar quarter, by its first day; written as {@code 2021-Q1}. */
record CalendarQuarter(LocalDate firstDay) {
    static CalendarQuarter of(YearMonth month) {
        return new CalendarQuarter(month.atDay(1).with(IsoFields.DAY_OF_QUARTER, 1));
    }

    CalendarQuarter next() {
        return new CalendarQuarter(firstDay.plusMonths(3));
    }

    @JsonValue
    String text() {
        return "%04d-Q%d".formatted(firstDay.getYear(), firstDay.get(IsoFields.QUARTER_OF_YEAR));
    }
}
