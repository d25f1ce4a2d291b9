package org.mutuality.journal.exchange.match;

import org.mutuality.platform.problem.Problem;

/** Why an exchange can't be declared, answered or taken back. */
public enum ExchangeProblem implements Problem {
    EXCHANGE_INVALID(422, "Invalid exchange"),
    EXCHANGE_ALREADY_DECLARED(409, "An exchange with this id has other content"),
    EXCHANGE_DUPLICATE(409, "The same exchange is declared under another id"),
    EXCHANGE_LIMIT_REACHED(409, "A family can declare at most 50 exchanges of a kind with the same partner per day"),
    EXCHANGE_NOT_FOUND(404, "The exchange does not exist"),
    EXCHANGE_DECLARER_ONLY(403, "Only the family that declared an exchange can withdraw it"),
    EXCHANGE_PARTNER_ONLY(403, "Only the other family of an exchange can answer it"),
    EXCHANGE_WITHDRAWN(409, "The exchange was withdrawn"),
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
