package org.mutuality.journal.passbook.indicator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;

/** What a family was asked, by all the forms that it told its months on. @param questions by name, in the order they are asked */
public record QuestionCatalog(Map<String, QuestionDefinition> questions) {
    private static final Set<QuestionType> NUMERIC = Set.of(
            QuestionType.MONEY, QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.SCALE, QuestionType.BOOLEAN);

    public QuestionCatalog {
        questions = Collections.unmodifiableMap(questions);
    }

    /** @param forms the newest first: its order and its words count */
    public static QuestionCatalog of(List<FormDefinition> forms) {
        Map<String, QuestionDefinition> questions = new LinkedHashMap<>();
        forms.forEach(form -> form.questions().forEach(question -> questions.putIfAbsent(question.name(), question)));
        return new QuestionCatalog(questions);
    }

    /** What a person reads for each question, where any of the forms has words for it. @param forms the best liked first */
    public static Map<String, LocalizedText> labels(List<FormDefinition> forms) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        forms.stream()
                .flatMap(form -> form.questions().stream())
                .forEach(question -> question.label().ifPresent(label -> labels.putIfAbsent(question.name(), label)));
        return labels;
    }

    public List<String> names() {
        return List.copyOf(questions.keySet());
    }

    public List<String> numericNames() {
        return questions.values().stream()
                .filter(question -> NUMERIC.contains(question.type()))
                .map(QuestionDefinition::name)
                .toList();
    }
}
