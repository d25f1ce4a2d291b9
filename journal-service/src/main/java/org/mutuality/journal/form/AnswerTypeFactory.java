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

/** The type of a question's answers, as its definition has it. */
final class AnswerTypeFactory {
    private static final int MOST_ENTRIES = 1_000;
    private static final int USUAL_ENTRIES = 200;
    private static final int LONGEST = 10_000;
    private static final int USUAL_LENGTH = 2_000;
    private static final int MOST_STEPS = 100;
    private static final int MOST_CHOICES = 500;
    private static final int MOST = 1_000_000_000;

    // Without spaces: conditions and ODK write chosen ones side by side.
    private static final Predicate<String> CHOICE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,59}").asMatchPredicate();

    private final ValidationErrors validationErrors;

    AnswerTypeFactory(ValidationErrors wrongs) {
        this.validationErrors = wrongs;
    }

    /** @param inner questions of a repeat */
    AnswerType create(QuestionDefinition told, String at, List<FormQuestion> inner) {
        QuestionAttributes.check(told, at, validationErrors);
        return switch (told.type()) {
            case MONEY -> new MoneyType(told.negative().orElse(false));
            case INTEGER -> integer(told, at);
            case DECIMAL -> decimal(told, at);
            case DATE -> new DateType();
            case MONTH -> new MonthType();
            case CHOICE -> new ChoiceType(choices(told, at));
            case CHOICES -> new ChoicesType(choices(told, at));
            case TEXT ->
                new TextType(integerOrDefault(told.longest().map(BigDecimal::valueOf), at + "/longest", 1, LONGEST, USUAL_LENGTH));
            case SCALE -> scale(told, at);
            case BOOLEAN -> new BooleanType();
            case REPEAT -> repeat(told, at, inner);
        };
    }

    private IntegerType integer(QuestionDefinition told, String at) {
        int least = integerOrDefault(told.least(), at + "/least", -MOST, MOST, 0);
        int most = integerOrDefault(told.most(), at + "/most", -MOST, MOST, MOST);
        validationErrors.addUnless(least <= most, at + "/most", "validation.not-below-least");
        return new IntegerType(least, most);
    }

    private IntegerType scale(QuestionDefinition told, String at) {
        validationErrors.addUnless(told.least().isPresent(), at + "/least", "validation.required");
        validationErrors.addUnless(told.most().isPresent(), at + "/most", "validation.required");
        IntegerType scale = integer(told, at);
        boolean steps = told.most().isEmpty() || (long) scale.most() - scale.least() <= MOST_STEPS;
        validationErrors.addUnless(steps, at + "/most", "validation.steps-at-most", MOST_STEPS);
        return scale;
    }

    private DecimalType decimal(QuestionDefinition told, String at) {
        boolean empty = told.least().isPresent()
                && told.most()
                        .filter(most -> most.compareTo(told.least().get()) < 0)
                        .isPresent();
        validationErrors.addUnless(!empty, at + "/most", "validation.not-below-least");
        return new DecimalType(
                told.negative().orElse(false)
                        || told.least().filter(least -> least.signum() < 0).isPresent(),
                told.least(),
                told.most());
    }

    private RepeatType repeat(QuestionDefinition told, String at, List<FormQuestion> inner) {
        validationErrors.addUnless(!told.nestedQuestions().isEmpty(), at + "/questions", "validation.required");
        return RepeatType.of(integerOrDefault(told.most(), at + "/most", 1, MOST_ENTRIES, USUAL_ENTRIES), inner);
    }

    private List<String> choices(QuestionDefinition told, String at) {
        List<String> choices = told.choices().orElse(List.of());
        validationErrors.addUnless(
                !choices.isEmpty() && choices.size() <= MOST_CHOICES,
                at + "/choices",
                "validation.choice-count",
                MOST_CHOICES);
        var taken = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            String place = "%s/choices/%d".formatted(at, i);
            validationErrors.addUnless(CHOICE.test(choices.get(i)), place, "validation.choice-name");
            validationErrors.addUnless(taken.add(choices.get(i)), place, "validation.duplicate");
        }
        return choices;
    }

    private int integerOrDefault(Optional<BigDecimal> told, String at, int least, int most, int usual) {
        boolean fits = told.filter(number -> number.stripTrailingZeros().scale() > 0
                        || number.compareTo(BigDecimal.valueOf(least)) < 0
                        || number.compareTo(BigDecimal.valueOf(most)) > 0)
                .isEmpty();
        return validationErrors.addUnless(fits, at, "validation.integer-range", least, most)
                ? told.map(BigDecimal::intValue).orElse(usual)
                : usual;
    }
}
