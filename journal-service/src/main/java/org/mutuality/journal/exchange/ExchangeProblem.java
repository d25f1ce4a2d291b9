package org.mutuality.journal.exchange;

import org.mutuality.platform.problem.Problem;

/** Why an exchange can't be declared, answered or taken back. */
enum ExchangeProblem implements Problem {
    EXCHANGE_INVALID(422, "The exchange isn't as it should be"),
    EXCHANGE_ID_TAKEN(409, "Something else was declared under this id"),
    EXCHANGE_DUPLICATE(409, "The same was declared under another id"),
    EXCHANGE_TOO_MANY(409, "One family declares at most 50 exchanges of a kind, with the same other, on a day"),
    EXCHANGE_NOT_DECLARED(404, "There is no such exchange"),
    EXCHANGE_NOT_YOURS(403, "Only who declared an exchange takes it back"),
    EXCHANGE_NOT_ASKED(403, "Only the other family of an exchange answers it"),
    EXCHANGE_TAKEN_BACK(409, "Who declared it has taken it back"),
    EXCHANGE_DECLARED_BY_BOTH(409, "Both have declared it; take your own declaration back to say otherwise");

    private final Definition definition;

    ExchangeProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
