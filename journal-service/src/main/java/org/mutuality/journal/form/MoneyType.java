package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.expression.Kind;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/**
 * An amount in the cohort's currency, with up to four decimals: see {@link Amounts}.
 *
 * @param negative whether it may be below zero, as a net income may
 */
record MoneyType(boolean negative) implements AnswerType {
    private static final Set<String> PARTS = Set.of("amount", "currency");

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        Wrongs wrongs = reading.wrongs();
        String currency = reading.currency();
        if (!wrongs.check(answer.isObject(), at, "validation.money", currency)) {
            return Optional.empty();
        }
        int before = wrongs.count();
        answer.fieldNames()
                .forEachRemaining(
                        part -> wrongs.check(PARTS.contains(part), Wrong.under(at, part), "validation.money-field"));
        Currencies.check(answer.path("currency"), at + "/currency", currency, wrongs);
        Optional<String> amount = Amounts.read(answer.path("amount"), at + "/amount", currency, negative, wrongs);
        return amount.filter(read -> wrongs.count() == before).map(read -> new ToldMoney(read, currency));
    }
}
