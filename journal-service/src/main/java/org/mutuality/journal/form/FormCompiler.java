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
import org.mutuality.journal.form.expression.Symbols.Symbol;
import org.mutuality.journal.form.expression.Symbols;
import org.mutuality.platform.problem.ValidationErrors;

/** Makes questions of their definitions, in order, so that each condition sees what was asked before it. */
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

    /** @param inherited questions of the base, which come first and have no pointer of their own */
    FormCompiler(FormDefinition form, int inherited, ValidationErrors wrongs) {
        this.form = form;
        this.inherited = inherited;
        this.validationErrors = wrongs;
        this.allNames = new HashSet<>(names(form.questions()).toList());
        this.types = new AnswerTypeFactory(wrongs);
    }

    List<FormQuestion> questions() {
        Map<String, Symbol> known = new HashMap<>();
        List<FormQuestion> questions = new ArrayList<>();
        for (int i = 0; i < form.questions().size(); i++) {
            questions.add(question(form.questions().get(i), "/questions/" + (i - inherited), known, 0));
        }
        return questions;
    }

    /** @param depth repeats around it */
    private FormQuestion question(QuestionDefinition told, String at, Map<String, Symbol> known, int depth) {
        validationErrors.addUnless(NAME.test(told.name()), at + "/name", "validation.question-name");
        validationErrors.addUnless(usedNames.add(told.name()), at + "/name", "validation.question-name-duplicate");
        Optional<Condition> relevant =
                parseCondition(told.relevant(), at + "/relevant", new QuestionScope(known, allNames, Optional.empty()));
        List<FormQuestion> inner = inner(told, at, known, depth);
        AnswerType type = types.create(told, at, inner);
        Symbol self = new Symbol(type.valueType(), type.choices());
        Optional<Condition> constraint =
                parseCondition(told.constraint(), at + "/constraint", new QuestionScope(known, allNames, Optional.of(self)));
        known.put(told.name(), self);
        return new FormQuestion(
                told.name(), type, told.required().orElse(false), relevant, constraint, told.constraintMessage());
    }

    private List<FormQuestion> inner(QuestionDefinition told, String at, Map<String, Symbol> known, int depth) {
        if (!validationErrors.addUnless(depth < DEEPEST || told.nestedQuestions().isEmpty(), at, "validation.repeat-depth")) {
            return List.of();
        }
        Map<String, Symbol> within = new HashMap<>(known);
        List<FormQuestion> inner = new ArrayList<>();
        for (int i = 0; i < told.nestedQuestions().size(); i++) {
            inner.add(question(told.nestedQuestions().get(i), "%s/questions/%d".formatted(at, i), within, depth + 1));
        }
        return inner;
    }

    private Optional<Condition> parseCondition(Optional<String> text, String at, QuestionScope sight) {
        return text.flatMap(condition -> Condition.parse(condition, sight, wrong -> validationErrors.add(at, "%s", wrong)));
    }

    private static Stream<String> names(List<QuestionDefinition> questions) {
        return questions.stream().flatMap(one -> Stream.concat(Stream.of(one.name()), names(one.nestedQuestions())));
    }

    /** What a condition may name where it stands. @param allNames every question of the form */
    record QuestionScope(Map<String, Symbol> questions, Set<String> allNames, Optional<Symbol> self) implements Symbols {
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
