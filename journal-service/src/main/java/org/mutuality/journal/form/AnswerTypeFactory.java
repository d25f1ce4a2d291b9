package org.mutuality.journal.form;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mutuality.journal.form.AnswerType.BooleanType;
import org.mutuality.journal.form.AnswerType.ChoiceType;
import org.mutuality.journal.form.AnswerType.DateType;
import org.mutuality.journal.form.AnswerType.IntegerType;
import org.mutuality.journal.form.AnswerType.MonthType;
import org.mutuality.journal.form.AnswerType.TextType;
import org.mutuality.journal.form.definition.QuestionAttributes;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.platform.problem.ValidationErrors;

/** Creates the answer type of a question from its definition. */
final class AnswerTypeFactory {
    private static final int MOST_ENTRIES = 1_000;
    private static final int DEFAULT_ENTRIES = 200;
    private static final int LONGEST = 10_000;
    private static final int DEFAULT_LENGTH = 2_000;
    private static final int MOST_STEPS = 100;
    private static final int MOST_CHOICES = 500;
    private static final int MOST = 1_000_000_000;

    // Without spaces, because conditions and ODK separate chosen values by spaces.
    private static final Predicate<String> CHOICE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,59}").asMatchPredicate();

    private final ValidationErrors validationErrors;

    AnswerTypeFactory(ValidationErrors validationErrors) {
        this.validationErrors = validationErrors;
    }

    /** @param nested questions of a repeat */
    AnswerType create(QuestionDefinition question, String pointer, List<FormQuestion> nested) {
        QuestionAttributes.check(question, pointer, validationErrors);
        return switch (question.type()) {
            case MONEY -> new MoneyType(question.negative().orElse(false));
            case INTEGER -> integer(question, pointer);
            case DECIMAL -> decimal(question, pointer);
            case DATE -> new DateType();
            case MONTH -> new MonthType();
            case CHOICE -> new ChoiceType(choices(question, pointer));
            case CHOICES -> new ChoicesType(choices(question, pointer));
            case TEXT ->
                new TextType(integerOrDefault(
                        question.longest().map(BigDecimal::valueOf), pointer + "/longest", 1, LONGEST, DEFAULT_LENGTH));
            case SCALE -> scale(question, pointer);
            case BOOLEAN -> new BooleanType();
            case REPEAT -> repeat(question, pointer, nested);
        };
    }

    private IntegerType integer(QuestionDefinition question, String pointer) {
        int least = integerOrDefault(question.least(), pointer + "/least", -MOST, MOST, 0);
        int most = integerOrDefault(question.most(), pointer + "/most", -MOST, MOST, MOST);
        validationErrors.addUnless(least <= most, pointer + "/most", "validation.not-below-least");
        return new IntegerType(least, most);
    }

    private IntegerType scale(QuestionDefinition question, String pointer) {
        validationErrors.addUnless(question.least().isPresent(), pointer + "/least", "validation.required");
        validationErrors.addUnless(question.most().isPresent(), pointer + "/most", "validation.required");
        IntegerType scale = integer(question, pointer);
        boolean fewSteps = question.most().isEmpty() || (long) scale.most() - scale.least() <= MOST_STEPS;
        validationErrors.addUnless(fewSteps, pointer + "/most", "validation.steps-at-most", MOST_STEPS);
        return scale;
    }

    private DecimalType decimal(QuestionDefinition question, String pointer) {
        boolean empty = question.least().isPresent()
                && question.most()
                        .filter(most -> most.compareTo(question.least().get()) < 0)
                        .isPresent();
        validationErrors.addUnless(!empty, pointer + "/most", "validation.not-below-least");
        return new DecimalType(
                question.negative().orElse(false)
                        || question.least().filter(least -> least.signum() < 0).isPresent(),
                question.least(),
                question.most());
    }

    private RepeatType repeat(QuestionDefinition question, String pointer, List<FormQuestion> nested) {
        validationErrors.addUnless(
                !question.nestedQuestions().isEmpty(), pointer + "/questions", "validation.required");
        return RepeatType.of(
                integerOrDefault(question.most(), pointer + "/most", 1, MOST_ENTRIES, DEFAULT_ENTRIES), nested);
    }

    private List<String> choices(QuestionDefinition question, String pointer) {
        List<String> choices = question.choices().orElse(List.of());
        validationErrors.addUnless(
                !choices.isEmpty() && choices.size() <= MOST_CHOICES,
                pointer + "/choices",
                "validation.choice-count",
                MOST_CHOICES);
        var used = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            String choicePointer = "%s/choices/%d".formatted(pointer, i);
            validationErrors.addUnless(CHOICE.test(choices.get(i)), choicePointer, "validation.choice-name");
            validationErrors.addUnless(used.add(choices.get(i)), choicePointer, "validation.duplicate");
        }
        return choices;
    }

    private int integerOrDefault(Optional<BigDecimal> value, String pointer, int least, int most, int defaultValue) {
        boolean fits = value.filter(number -> number.stripTrailingZeros().scale() > 0
                        || number.compareTo(BigDecimal.valueOf(least)) < 0
                        || number.compareTo(BigDecimal.valueOf(most)) > 0)
                .isEmpty();
        return validationErrors.addUnless(fits, pointer, "validation.integer-range", least, most)
                ? value.map(BigDecimal::intValue).orElse(defaultValue)
                : defaultValue;
    }
}
