package org.mutuality.journal.odk.xform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;

/**
 * Constraints on an answer.
 *
 * @param conditions XPath conditions on it
 * @param message shown when one of them does not hold
 */
record AnswerConstraints(List<String> conditions, Optional<LocalizedText> message) {
    private static final BigDecimal DEFAULT_MAXIMUM = BigDecimal.valueOf(1_000_000_000);
    private static final int DEFAULT_LENGTH = 2_000;
    static final AnswerConstraints NONE = new AnswerConstraints(List.of(), Optional.empty());

    AnswerConstraints {
        conditions = List.copyOf(conditions);
    }

    static AnswerConstraints of(String condition, LocalizedText message) {
        return new AnswerConstraints(List.of(condition), Optional.of(message));
    }

    /** Those that follow from its type. */
    static AnswerConstraints of(QuestionDefinition question) {
        return switch (question.type()) {
            case INTEGER ->
                between(
                        question.least().or(() -> Optional.of(BigDecimal.ZERO)),
                        question.most().or(() -> Optional.of(DEFAULT_MAXIMUM)));
            case DECIMAL, MONEY -> between(question.least().or(() -> zero(question)), question.most());
            case TEXT -> longest(question.longest().orElse(DEFAULT_LENGTH));
            // The controls of other types offer valid values only.
            default -> NONE;
        };
    }

    /** These and {@code others}, with the message of {@code others} if they have one. */
    AnswerConstraints and(AnswerConstraints others) {
        return new AnswerConstraints(
                Stream.concat(conditions.stream(), others.conditions.stream()).toList(),
                others.message.or(() -> message));
    }

    private static Optional<BigDecimal> zero(QuestionDefinition question) {
        return question.negative().orElse(false) ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    }

    private static AnswerConstraints between(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        Optional<String> from = least.map(BigDecimal::toPlainString);
        Optional<String> to = most.map(BigDecimal::toPlainString);
        return new AnswerConstraints(
                Stream.concat(from.map(". >= "::concat).stream(), to.map(". <= "::concat).stream())
                        .toList(),
                from.isPresent() && to.isPresent()
                        ? Optional.of(XFormText.BETWEEN.localized(from.get(), to.get()))
                        : from.map(XFormText.AT_LEAST::localized).or(() -> to.map(XFormText.AT_MOST::localized)));
    }

    private static AnswerConstraints longest(int characters) {
        return of("string-length( . ) <= " + characters, XFormText.LONGEST.localized(characters));
    }
}
