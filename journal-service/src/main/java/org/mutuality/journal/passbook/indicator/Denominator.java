package org.mutuality.journal.passbook.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a figure is based on, and so what its n and missing count. */
public enum Denominator {
    MONTHS,
    EXCHANGES,
    /** Other families with which help was exchanged. */
    FAMILIES,
    GOALS,
    CHILDREN,
    STATEMENTS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the message with n and the total. */
    public String message() {
        return "passbook.base." + this;
    }
}
