package org.mutuality.journal.form;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    private final ValidationErrors wrongs;

    AnswerTypeFactory(ValidationErrors wrongs) {
        this.wrongs = wrongs;
    }

    /** @param inner questions of a repeat */
    AnswerType of(QuestionDefinition told, String at, List<FormQuestion> inner) {
        QuestionAttributes.check(told, at, wrongs);
        return switch (told.type()) {
            case MONEY -> new MoneyType(told.negative().orElse(false));
            case INTEGER -> integer(told, at);
            case DECIMAL -> decimal(told, at);
            case DATE -> new DateType();
            case MONTH -> new MonthType();
            case CHOICE -> new ChoiceType(choices(told, at));
            case CHOICES -> new ChoicesType(choices(told, at));
            case TEXT ->
                new TextType(whole(told.longest().map(BigDecimal::valueOf), at + "/longest", 1, LONGEST, USUAL_LENGTH));
            case SCALE -> scale(told, at);
            case BOOLEAN -> new BooleanType();
            case REPEAT -> repeat(told, at, inner);
        };
    }

    private IntegerType integer(QuestionDefinition told, String at) {
        int least = whole(told.least(), at + "/least", -MOST, MOST, 0);
        int most = whole(told.most(), at + "/most", -MOST, MOST, MOST);
        wrongs.addUnless(least <= most, at + "/most", "validation.not-below-least");
        return new IntegerType(least, most);
    }

    private IntegerType scale(QuestionDefinition told, String at) {
        wrongs.addUnless(told.least().isPresent(), at + "/least", "validation.required");
        wrongs.addUnless(told.most().isPresent(), at + "/most", "validation.required");
        IntegerType scale = integer(told, at);
        boolean steps = told.most().isEmpty() || (long) scale.most() - scale.least() <= MOST_STEPS;
        wrongs.addUnless(steps, at + "/most", "validation.steps-at-most", MOST_STEPS);
        return scale;
    }

    private DecimalType decimal(QuestionDefinition told, String at) {
        boolean empty = told.least().isPresent()
                && told.most()
                        .filter(most -> most.compareTo(told.least().get()) < 0)
                        .isPresent();
        wrongs.addUnless(!empty, at + "/most", "validation.not-below-least");
        return new DecimalType(
                told.negative().orElse(false)
                        || told.least().filter(least -> least.signum() < 0).isPresent(),
                told.least(),
                told.most());
    }

    private RepeatType repeat(QuestionDefinition told, String at, List<FormQuestion> inner) {
        wrongs.addUnless(!told.inner().isEmpty(), at + "/questions", "validation.required");
        return RepeatType.of(whole(told.most(), at + "/most", 1, MOST_ENTRIES, USUAL_ENTRIES), inner);
    }

    private List<String> choices(QuestionDefinition told, String at) {
        List<String> choices = told.choices().orElse(List.of());
        wrongs.addUnless(
                !choices.isEmpty() && choices.size() <= MOST_CHOICES,
                at + "/choices",
                "validation.choice-count",
                MOST_CHOICES);
        var taken = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            String place = "%s/choices/%d".formatted(at, i);
            wrongs.addUnless(CHOICE.test(choices.get(i)), place, "validation.choice-name");
            wrongs.addUnless(taken.add(choices.get(i)), place, "validation.duplicate");
        }
        return choices;
    }

    private int whole(Optional<BigDecimal> told, String at, int least, int most, int usual) {
        boolean fits = told.filter(number -> number.stripTrailingZeros().scale() > 0
                        || number.compareTo(BigDecimal.valueOf(least)) < 0
                        || number.compareTo(BigDecimal.valueOf(most)) > 0)
                .isEmpty();
        return wrongs.addUnless(fits, at, "validation.integer-range", least, most)
                ? told.map(BigDecimal::intValue).orElse(usual)
                : usual;
    }
}
