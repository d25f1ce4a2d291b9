package org.mutuality.journal.form;

import static org.mutuality.journal.form.QuestionType.CHOICE;
import static org.mutuality.journal.form.QuestionType.CHOICES;
import static org.mutuality.journal.form.QuestionType.DECIMAL;
import static org.mutuality.journal.form.QuestionType.INTEGER;
import static org.mutuality.journal.form.QuestionType.MONEY;
import static org.mutuality.journal.form.QuestionType.REPEAT;
import static org.mutuality.journal.form.QuestionType.SCALE;
import static org.mutuality.journal.form.QuestionType.TEXT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mutuality.platform.problem.Wrongs;

/** Which parts of a definition mean something for which type: a part without meaning is somebody's mistake. */
final class Parts {
    private static final List<Part> PARTS = List.of(
            new Part("negative", QuestionDefinition::negative, EnumSet.of(MONEY, DECIMAL)),
            new Part("least", QuestionDefinition::least, EnumSet.of(INTEGER, DECIMAL, SCALE)),
            new Part("most", QuestionDefinition::most, EnumSet.of(INTEGER, DECIMAL, SCALE, REPEAT)),
            new Part("leastLabel", QuestionDefinition::leastLabel, EnumSet.of(SCALE)),
            new Part("mostLabel", QuestionDefinition::mostLabel, EnumSet.of(SCALE)),
            new Part("longest", QuestionDefinition::longest, EnumSet.of(TEXT)),
            new Part("choices", QuestionDefinition::choices, EnumSet.of(CHOICE, CHOICES)),
            new Part("choiceLabels", QuestionDefinition::choiceLabels, EnumSet.of(CHOICE, CHOICES)),
            new Part("questions", QuestionDefinition::questions, EnumSet.of(REPEAT)));

    private Parts() {}

    static void check(QuestionDefinition told, String at, Wrongs wrongs) {
        for (Part part : PARTS) {
            boolean fits =
                    part.types.contains(told.type()) || part.of.apply(told).isEmpty();
            wrongs.check(fits, at + "/" + part.name, "does not apply to this type");
        }
    }

    private record Part(String name, Function<QuestionDefinition, Optional<?>> of, Set<QuestionType> types) {}
}
