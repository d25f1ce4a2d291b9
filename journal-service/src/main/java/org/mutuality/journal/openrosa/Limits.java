package org.mutuality.journal.openrosa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.QuestionType;
import org.mutuality.journal.form.Wording;

/** How far an answer may go by its type, as a condition on it. */
final class Limits {
    private static final int USUAL_MOST = 1_000_000_000;
    private static final int USUAL_LENGTH = 2_000;

    private final Optional<BigDecimal> least;
    private final Optional<BigDecimal> most;
    private final Optional<Integer> longest;

    private Limits(Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<Integer> longest) {
        this.least = least;
        this.most = most;
        this.longest = longest;
    }

    static Limits of(QuestionDefinition question) {
        Optional<BigDecimal> zero = question.negative().orElse(false) ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        return switch (question.type()) {
            case INTEGER, SCALE ->
                new Limits(
                        question.least().or(() -> Optional.of(BigDecimal.ZERO)),
                        question.most().or(() -> Optional.of(BigDecimal.valueOf(USUAL_MOST))),
                        Optional.empty());
            case DECIMAL, MONEY -> new Limits(question.least().or(() -> zero), question.most(), Optional.empty());
            case TEXT ->
                new Limits(
                        Optional.empty(), Optional.empty(), question.longest().or(() -> Optional.of(USUAL_LENGTH)));
            default -> new Limits(Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    /** Whether the input itself keeps to them. */
    static boolean needless(QuestionDefinition question) {
        return question.type() == QuestionType.SCALE;
    }

    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        least.ifPresent(end -> conditions.add(". >= " + end.toPlainString()));
        most.ifPresent(end -> conditions.add(". <= " + end.toPlainString()));
        longest.ifPresent(end -> conditions.add("string-length( . ) <= " + end));
        return conditions;
    }

    Optional<Wording> message() {
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(
                    Phrase.BETWEEN.with(least.get().toPlainString(), most.get().toPlainString()));
        }
        return least.map(end -> Phrase.AT_LEAST.with(end.toPlainString()))
                .or(() -> most.map(end -> Phrase.AT_MOST.with(end.toPlainString())))
                .or(() -> longest.map(end -> Phrase.LONGEST.with(end.toString())));
    }
}
