package org.mutuality.journal.exchange.match;

import org.mutuality.platform.problem.Problem;

/** Reasons to refuse a declaration, an answer or a withdrawal of an exchange. */
public enum ExchangeProblem implements Problem {
    /** Fields are invalid; {@code errors} lists every one with its JSON pointer. */
    EXCHANGE_INVALID(422, "Invalid exchange"),
    /** An id stands for one declaration for ever; use another id for another exchange. */
    EXCHANGE_ALREADY_DECLARED(409, "An exchange with this id has other content"),
    /** The family has declared the same help with the same value already; the detail names its id. */
    EXCHANGE_DUPLICATE(409, "The same exchange is declared under another id"),
    /** Declare the total value of the day instead. */
    EXCHANGE_LIMIT_REACHED(409, "A family can declare at most 50 exchanges of a kind with the same partner per day"),
    /** No declaration has this id. */
    EXCHANGE_NOT_FOUND(404, "The exchange does not exist"),
    /** The other family can answer it instead. */
    EXCHANGE_DECLARER_ONLY(403, "Only the family that declared an exchange can withdraw it"),
    /** Private exchanges have nobody to answer them. */
    EXCHANGE_PARTNER_ONLY(403, "Only the other family of an exchange can answer it"),
    /** A withdrawn exchange can't be answered. */
    EXCHANGE_WITHDRAWN(409, "The exchange was withdrawn"),
    /** Both declarations count as confirmation; withdraw the own one first. */
    EXCHANGE_DECLARED_BY_BOTH(409, "Both families have declared the exchange");

    private final Definition definition;

    ExchangeProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
