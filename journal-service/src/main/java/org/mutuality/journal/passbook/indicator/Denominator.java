package org.mutuality.journal.passbook.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a figure rests on, by which its n and its missing are counted. */
public enum Denominator {
    MONTHS,
    EXCHANGES,
    /** Other families with which help passed. */
    FAMILIES,
    GOALS,
    CHILDREN,
    STATEMENTS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the message with n and the number of all. */
    public String message() {
        return "passbook.base." + this;
    }
}
