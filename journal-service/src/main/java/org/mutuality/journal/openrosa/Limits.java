package org.mutuality.journal.openrosa;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.Wording;

/**
 * How far an answer may go.
 *
 * @param conditions on it, as XPath
 * @param message what is said where one of them doesn't hold
 */
record Limits(List<String> conditions, Optional<Wording> message) {
    private static final BigDecimal USUAL_MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int USUAL_LENGTH = 2_000;
    static final Limits NONE = new Limits(List.of(), Optional.empty());

    Limits {
        conditions = List.copyOf(conditions);
    }

    static Limits of(String condition, Wording message) {
        return new Limits(List.of(condition), Optional.of(message));
    }

    /** By its type. */
    static Limits of(QuestionDefinition question) {
        return switch (question.type()) {
            case INTEGER ->
                between(
                        question.least().or(() -> Optional.of(BigDecimal.ZERO)),
                        question.most().or(() -> Optional.of(USUAL_MOST)));
            case DECIMAL, MONEY -> between(question.least().or(() -> zero(question)), question.most());
            case TEXT -> longest(question.longest().orElse(USUAL_LENGTH));
            // The others' inputs keep to theirs.
            default -> NONE;
        };
    }

    /** These and {@code others}; of what is said where one of them doesn't hold, what those say wins. */
    Limits and(Limits others) {
        return new Limits(
                Stream.concat(conditions.stream(), others.conditions.stream()).toList(),
                others.message.or(() -> message));
    }

    private static Optional<BigDecimal> zero(QuestionDefinition question) {
        return question.negative().orElse(false) ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    }

    private static Limits between(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        Optional<String> from = least.map(BigDecimal::toPlainString);
        Optional<String> to = most.map(BigDecimal::toPlainString);
        return new Limits(
                Stream.concat(from.map(". >= "::concat).stream(), to.map(". <= "::concat).stream())
                        .toList(),
                from.isPresent() && to.isPresent()
                        ? Optional.of(Phrase.BETWEEN.with(from.get(), to.get()))
                        : from.map(Phrase.AT_LEAST::with).or(() -> to.map(Phrase.AT_MOST::with)));
    }

    private static Limits longest(int characters) {
        return of("string-length( . ) <= " + characters, Phrase.LONGEST.with(characters));
    }
}
