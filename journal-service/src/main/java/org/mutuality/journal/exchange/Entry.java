package org.mutuality.journal.exchange;

/** An exchange as a journal tells it. Two that are equal are one. */
public record Entry(Passing passing, Declaration declaration) {
    DeedId deedId() {
        return DeedId.of(passing);
    }
}
