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
import org.mutuality.journal.expression.Names.Known;
import org.mutuality.journal.expression.Rule;
import org.mutuality.platform.problem.Wrongs;

/** Makes questions of their definitions, in order, so that each condition sees what was asked before it. */
final class Compilation {
    private static final Predicate<String> NAME =
            Pattern.compile("[a-z][a-z0-9_]{0,59}").asMatchPredicate();
    private static final int DEEPEST = 2;

    private final FormDefinition form;
    private final int inherited;
    private final Wrongs wrongs;
    private final Set<String> all;
    private final Set<String> taken = new HashSet<>();
    private final AnswerTypes types;

    /** @param inherited questions of the base, which come first and have no pointer of their own */
    Compilation(FormDefinition form, int inherited, Wrongs wrongs) {
        this.form = form;
        this.inherited = inherited;
        this.wrongs = wrongs;
        this.all = new HashSet<>(named(form.questions()).toList());
        this.types = new AnswerTypes(wrongs);
    }

    List<Question> questions() {
        Map<String, Known> known = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < form.questions().size(); i++) {
            questions.add(question(form.questions().get(i), "/questions/" + (i - inherited), known, 0));
        }
        return questions;
    }

    /** @param depth repeats around it */
    private Question question(QuestionDefinition told, String at, Map<String, Known> known, int depth) {
        wrongs.check(NAME.test(told.name()), at + "/name", "validation.question-name");
        wrongs.check(taken.add(told.name()), at + "/name", "validation.question-name-duplicate");
        Optional<Rule> relevant = rule(told.relevant(), at + "/relevant", new Sight(known, all, Optional.empty()));
        List<Question> inner = inner(told, at, known, depth);
        AnswerType type = types.of(told, at, inner);
        Known self = new Known(type.kind(), type.choices());
        Optional<Rule> constraint =
                rule(told.constraint(), at + "/constraint", new Sight(known, all, Optional.of(self)));
        known.put(told.name(), self);
        return new Question(
                told.name(), type, told.required().orElse(false), relevant, constraint, told.constraintMessage());
    }

    private List<Question> inner(QuestionDefinition told, String at, Map<String, Known> known, int depth) {
        if (!wrongs.check(depth < DEEPEST || told.inner().isEmpty(), at, "validation.repeat-depth")) {
            return List.of();
        }
        Map<String, Known> within = new HashMap<>(known);
        List<Question> inner = new ArrayList<>();
        for (int i = 0; i < told.inner().size(); i++) {
            inner.add(question(told.inner().get(i), "%s/questions/%d".formatted(at, i), within, depth + 1));
        }
        return inner;
    }

    private Optional<Rule> rule(Optional<String> text, String at, Sight sight) {
        return text.flatMap(condition -> Rule.parse(condition, sight, wrong -> wrongs.add(at, "%s", wrong)));
    }

    private static Stream<String> named(List<QuestionDefinition> questions) {
        return questions.stream().flatMap(one -> Stream.concat(Stream.of(one.name()), named(one.inner())));
    }
}
