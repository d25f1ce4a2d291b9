package org.mutuality.journal.form.expression;

/** Type of a value, which decides what it can be compared and counted with. */
public enum ValueType {
    NUMBER,
    /** Free text. */
    TEXT,
    /** One choice; choices of many forms are numbers. */
    CHOICE,
    /** Several choices. */
    CHOICES,
    /** A date or a month. */
    DATE,
    BOOLEAN,
    REPEAT,
    /** The empty text, which stands for a missing answer. */
    EMPTY,
    /** An error that was reported already. */
    UNKNOWN;

    boolean isEquatableWith(ValueType other) {
        return this == other
                || either(other, UNKNOWN)
                || either(other, EMPTY)
                || bothIn(other, TEXT, CHOICE)
                || bothIn(other, CHOICE, CHOICES)
                || bothIn(other, TEXT, CHOICES)
                || bothIn(other, NUMBER, CHOICE);
    }

    boolean isOrderedWith(ValueType other) {
        return either(other, UNKNOWN)
                || this == NUMBER && other == NUMBER
                || this == DATE && other == DATE
                || this != other && bothIn(other, NUMBER, CHOICE);
    }

    private boolean either(ValueType other, ValueType one) {
        return this == one || other == one;
    }

    private boolean bothIn(ValueType other, ValueType one, ValueType two) {
        return (this == one || this == two) && (other == one || other == two);
    }
}
