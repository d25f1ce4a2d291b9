package org.mutuality.journal.form.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.FormQuestion;
import org.mutuality.journal.form.condition.Condition;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Pay for completeness, never for content: no answer may decide whether a month is complete. A question that counts is one
 * that every family is asked and can answer, whatever it answers to this and to others.
 */
final class CompletenessRules {
    private final Form form;
    private final int inherited;
    private final ValidationErrors validationErrors;

    private CompletenessRules(Form form, int inherited, ValidationErrors validationErrors) {
        this.form = form;
        this.inherited = inherited;
        this.validationErrors = validationErrors;
    }

    /**
     * @param own the form without the questions of the one it extends
     * @param form the same, compiled
     */
    static void check(FormDefinition own, Form form, ValidationErrors validationErrors) {
        int inherited = form.questions().size() - own.questions().size();
        CompletenessRules rules = new CompletenessRules(form, inherited, validationErrors);
        for (int i = 0; i < own.questions().size(); i++) {
            rules.question(own.questions().get(i), "/questions/" + i, rules.constraint(inherited + i));
        }
        rules.completeFrom(own);
    }

    private Optional<Condition> constraint(int question) {
        return form.questions().get(question).constraint();
    }

    private void question(QuestionDefinition question, String pointer, Optional<Condition> constraint) {
        if (question.required().orElse(false)) {
            validationErrors.addUnless(
                    question.relevant().isEmpty(), pointer + "/required", "validation.required-not-asked-of-all");
            validationErrors.addUnless(
                    question.answerableByEverybody() || question.relevant().isPresent(),
                    pointer + "/required",
                    "validation.required-list");
            validationErrors.addUnless(
                    !dependsOnOthers(constraint), pointer + "/required", "validation.required-and-constraint");
            validationErrors.addUnless(
                    dependsOnOthers(constraint) || acceptsAllOffered(question, constraint),
                    pointer + "/constraint",
                    "validation.constraint-excludes-choice");
        }
        nested(question, pointer);
    }

    private void nested(QuestionDefinition repeat, String pointer) {
        for (int i = 0; i < repeat.nestedQuestions().size(); i++) {
            QuestionDefinition question = repeat.nestedQuestions().get(i);
            String nestedPointer = "%s/questions/%d".formatted(pointer, i);
            validationErrors.addUnless(
                    !question.required().orElse(false),
                    nestedPointer + "/required",
                    "validation.required-not-asked-of-all");
            nested(question, nestedPointer);
        }
    }

    private void completeFrom(FormDefinition own) {
        long most = IntStream.range(0, form.questions().size())
                .filter(this::isAnswerableByEverybody)
                .count();
        // A form with other faults may have such a question once they are corrected.
        if (validationErrors.addUnless(
                most > 0 || !validationErrors.none(), "/questions", "validation.question-for-everybody")) {
            own.completeFrom()
                    .ifPresent(from -> validationErrors.addUnless(
                            from >= 1 && from <= most, "/completeFrom", "validation.answer-count", most));
        }
    }

    private boolean isAnswerableByEverybody(int index) {
        FormQuestion question = form.questions().get(index);
        return form.definition().questions().get(index).answerableByEverybody()
                && !dependsOnOthers(question.constraint());
    }

    // Another answer could leave no answer that the constraint accepts.
    private static boolean dependsOnOthers(Optional<Condition> constraint) {
        return constraint.filter(rule -> rule.refersTo(name -> true)).isPresent();
    }

    private static boolean acceptsAllOffered(QuestionDefinition question, Optional<Condition> constraint) {
        return constraint
                .map(rule -> offered(question).allMatch(answer -> rule.holds(name -> null, answer)))
                .orElse(true);
    }

    /** Answers that a family may choose from; none for types without choices, whose constraint is a limit. */
    private static Stream<Object> offered(QuestionDefinition question) {
        return switch (question.type()) {
            case BOOLEAN -> Stream.of(true, false);
            case CHOICE -> question.choices().orElse(List.of()).stream().map(choice -> choice);
            case SCALE -> steps(question);
            default -> Stream.of();
        };
    }

    private static Stream<Object> steps(QuestionDefinition scale) {
        return scale.least().isPresent() && scale.most().isPresent()
                ? IntStream.rangeClosed(
                                scale.least().get().intValue(), scale.most().get().intValue())
                        .mapToObj(step -> step)
                : Stream.of();
    }
}
