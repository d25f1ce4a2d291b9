package org.mutuality.journal.form.expression;

/** What a value can be compared and counted with. */
public enum ValueType {
    NUMBER,
    /** A family's own words. */
    TEXT,
    /** One of a question's choices; those of many forms are numbers. */
    CODE,
    /** Choices together. */
    CODES,
    /** A date or a month. */
    MOMENT,
    TRUTH,
    REPEAT,
    /** The empty text, which is what a missing answer is. */
    NOTHING,
    /** Nonsense, that was told already. */
    UNKNOWN;

    boolean equatable(ValueType other) {
        return this == other
                || either(other, UNKNOWN)
                || either(other, NOTHING)
                || bothIn(other, TEXT, CODE)
                || bothIn(other, CODE, CODES)
                || bothIn(other, TEXT, CODES)
                || bothIn(other, NUMBER, CODE);
    }

    boolean ordered(ValueType other) {
        return either(other, UNKNOWN)
                || this == NUMBER && other == NUMBER
                || this == MOMENT && other == MOMENT
                || this != other && bothIn(other, NUMBER, CODE);
    }

    private boolean either(ValueType other, ValueType one) {
        return this == one || other == one;
    }

    private boolean bothIn(ValueType other, ValueType one, ValueType two) {
        return (this == one || this == two) && (other == one || other == two);
    }
}
