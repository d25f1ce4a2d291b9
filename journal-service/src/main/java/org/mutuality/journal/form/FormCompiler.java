package org.mutuality.journal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mutuality.journal.form.condition.Condition;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.expression.Symbols;
import org.mutuality.journal.form.expression.Symbols.Symbol;
import org.mutuality.platform.problem.ValidationErrors;

/** Compiles question definitions in order, so that each condition refers to earlier questions only. */
final class FormCompiler {
    private static final Predicate<String> NAME =
            Pattern.compile("[a-z][a-z0-9_]{0,59}").asMatchPredicate();
    private static final int DEEPEST = 2;

    private final FormDefinition form;
    private final int inherited;
    private final ValidationErrors validationErrors;
    private final Set<String> allNames;
    private final Set<String> usedNames = new HashSet<>();
    private final AnswerTypeFactory types;

    /** @param inherited number of questions of the base form, which come first and have no pointer of their own */
    FormCompiler(FormDefinition form, int inherited, ValidationErrors validationErrors) {
        this.form = form;
        this.inherited = inherited;
        this.validationErrors = validationErrors;
        this.allNames = new HashSet<>(names(form.questions()).toList());
        this.types = new AnswerTypeFactory(validationErrors);
    }

    List<FormQuestion> questions() {
        Map<String, Symbol> symbols = new HashMap<>();
        List<FormQuestion> questions = new ArrayList<>();
        for (int i = 0; i < form.questions().size(); i++) {
            questions.add(question(form.questions().get(i), "/questions/" + (i - inherited), symbols, 0));
        }
        return questions;
    }

    /** @param depth number of enclosing repeats */
    private FormQuestion question(
            QuestionDefinition definition, String pointer, Map<String, Symbol> symbols, int depth) {
        validationErrors.addUnless(NAME.test(definition.name()), pointer + "/name", "validation.question-name");
        validationErrors.addUnless(
                usedNames.add(definition.name()), pointer + "/name", "validation.question-name-duplicate");
        Optional<Condition> relevant = parseCondition(
                definition.relevant(), pointer + "/relevant", new QuestionScope(symbols, allNames, Optional.empty()));
        List<FormQuestion> nested = nested(definition, pointer, symbols, depth);
        AnswerType type = types.create(definition, pointer, nested);
        Symbol self = new Symbol(type.valueType(), type.choices());
        Optional<Condition> constraint = parseCondition(
                definition.constraint(),
                pointer + "/constraint",
                new QuestionScope(symbols, allNames, Optional.of(self)));
        symbols.put(definition.name(), self);
        return new FormQuestion(
                definition.name(),
                type,
                decidesCompleteness(definition, depth),
                relevant,
                constraint,
                definition.constraintMessage());
    }

    // Only what everybody is asked and can answer decides: publication refuses other required questions, and those of
    // forms published before count for nothing.
    private static boolean decidesCompleteness(QuestionDefinition definition, int depth) {
        return definition.required().orElse(false) && depth == 0 && definition.answerableByEverybody();
    }

    private List<FormQuestion> nested(
            QuestionDefinition definition, String pointer, Map<String, Symbol> symbols, int depth) {
        if (!validationErrors.addUnless(
                depth < DEEPEST || definition.nestedQuestions().isEmpty(), pointer, "validation.repeat-depth")) {
            return List.of();
        }
        Map<String, Symbol> nestedSymbols = new HashMap<>(symbols);
        List<FormQuestion> nested = new ArrayList<>();
        for (int i = 0; i < definition.nestedQuestions().size(); i++) {
            nested.add(question(
                    definition.nestedQuestions().get(i),
                    "%s/questions/%d".formatted(pointer, i),
                    nestedSymbols,
                    depth + 1));
        }
        return nested;
    }

    private Optional<Condition> parseCondition(Optional<String> text, String pointer, QuestionScope scope) {
        return text.flatMap(
                condition -> Condition.parse(condition, scope, error -> validationErrors.add(pointer, error)));
    }

    private static Stream<String> names(List<QuestionDefinition> questions) {
        return questions.stream().flatMap(one -> Stream.concat(Stream.of(one.name()), names(one.nestedQuestions())));
    }

    /**
     * Questions that a condition may refer to.
     *
     * @param allNames every question of the form
     */
    record QuestionScope(Map<String, Symbol> questions, Set<String> allNames, Optional<Symbol> self)
            implements Symbols {
        @Override
        public Optional<Symbol> find(String name) {
            return Optional.ofNullable(questions.get(name));
        }

        @Override
        public boolean exists(String name) {
            return allNames.contains(name);
        }
    }
}
