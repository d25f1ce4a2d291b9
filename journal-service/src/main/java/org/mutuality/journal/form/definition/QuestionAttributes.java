package org.mutuality.journal.form.definition;

import static org.mutuality.journal.form.definition.QuestionType.CHOICE;
import static org.mutuality.journal.form.definition.QuestionType.CHOICES;
import static org.mutuality.journal.form.definition.QuestionType.DECIMAL;
import static org.mutuality.journal.form.definition.QuestionType.INTEGER;
import static org.mutuality.journal.form.definition.QuestionType.MONEY;
import static org.mutuality.journal.form.definition.QuestionType.REPEAT;
import static org.mutuality.journal.form.definition.QuestionType.SCALE;
import static org.mutuality.journal.form.definition.QuestionType.TEXT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mutuality.platform.problem.ValidationErrors;

/** Which attributes apply to which type of question; an attribute that does not apply is an error. */
public final class QuestionAttributes {
    private static final List<AttributeRule> RULES = List.of(
            new AttributeRule("negative", QuestionDefinition::negative, EnumSet.of(MONEY, DECIMAL)),
            new AttributeRule("least", QuestionDefinition::least, EnumSet.of(INTEGER, DECIMAL, SCALE)),
            new AttributeRule("most", QuestionDefinition::most, EnumSet.of(INTEGER, DECIMAL, SCALE, REPEAT)),
            new AttributeRule("leastLabel", QuestionDefinition::leastLabel, EnumSet.of(SCALE)),
            new AttributeRule("mostLabel", QuestionDefinition::mostLabel, EnumSet.of(SCALE)),
            new AttributeRule("longest", QuestionDefinition::longest, EnumSet.of(TEXT)),
            new AttributeRule("choices", QuestionDefinition::choices, EnumSet.of(CHOICE, CHOICES)),
            new AttributeRule("choiceLabels", QuestionDefinition::choiceLabels, EnumSet.of(CHOICE, CHOICES)),
            new AttributeRule("questions", QuestionDefinition::questions, EnumSet.of(REPEAT)));

    private QuestionAttributes() {}

    public static void check(QuestionDefinition question, String pointer, ValidationErrors errors) {
        for (AttributeRule rule : RULES) {
            boolean fits = rule.types.contains(question.type())
                    || rule.value.apply(question).isEmpty();
            errors.addUnless(fits, pointer + "/" + rule.name, "validation.not-for-type");
        }
    }

    private record AttributeRule(
            String name, Function<QuestionDefinition, Optional<?>> value, Set<QuestionType> types) {}
}
