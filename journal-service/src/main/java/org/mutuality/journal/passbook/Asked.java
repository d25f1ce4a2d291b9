package org.mutuality.journal.passbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mutuality.journal.form.FormDefinition;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.QuestionType;
import org.mutuality.journal.form.Wording;

/** What a family was asked, by all the forms that it told its months on. @param questions by name, in the order they are asked */
record Asked(Map<String, QuestionDefinition> questions) {
    private static final Set<QuestionType> DRAWN = Set.of(
            QuestionType.MONEY, QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.SCALE, QuestionType.BOOLEAN);

    Asked {
        questions = Collections.unmodifiableMap(questions);
    }

    /** @param forms the newest first: its order and its words count */
    static Asked by(List<FormDefinition> forms) {
        Map<String, QuestionDefinition> questions = new LinkedHashMap<>();
        forms.forEach(form -> form.questions().forEach(question -> questions.putIfAbsent(question.name(), question)));
        return new Asked(questions);
    }

    /** What a person reads for each question, where any of the forms has words for it. @param forms the best liked first */
    static Map<String, Wording> labels(List<FormDefinition> forms) {
        Map<String, Wording> labels = new LinkedHashMap<>();
        forms.stream()
                .flatMap(form -> form.questions().stream())
                .forEach(question -> question.label().ifPresent(label -> labels.putIfAbsent(question.name(), label)));
        return labels;
    }

    List<String> names() {
        return List.copyOf(questions.keySet());
    }

    List<String> drawn() {
        return questions.values().stream()
                .filter(question -> DRAWN.contains(question.type()))
                .map(QuestionDefinition::name)
                .toList();
    }
}
