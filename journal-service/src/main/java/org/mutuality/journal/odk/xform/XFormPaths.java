package org.mutuality.journal.odk.xform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.journal.form.condition.XPathTranslator;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.expression.ValueType;

/** Where a form's questions stand in the XForm's instance; all of them below {@link #ANSWERS}, so that none meets the envelope. */
final class XFormPaths {
    static final String ANSWERS = "/data/answers";

    private final Map<String, QuestionPlace> places = new HashMap<>();

    XFormPaths(List<QuestionDefinition> questions) {
        questions.forEach(one -> note(one, List.of()));
    }

    /** @param repeats that it is asked in, the outer one first */
    private record QuestionPlace(QuestionDefinition question, List<String> repeats) {
        boolean isAround(QuestionPlace other) {
            int depth = repeats.size();
            return depth <= other.repeats.size() && repeats.equals(other.repeats.subList(0, depth));
        }
    }

    String of(String name) {
        return Stream.of(Stream.of(ANSWERS), place(name).repeats().stream(), Stream.of(name))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("/"));
    }

    /** As seen by the conditions of {@code self}. */
    XPathTranslator.QuestionPaths around(String self) {
        return new XPathTranslator.QuestionPaths() {
            @Override
            public String path(String name) {
                QuestionPlace there = place(name);
                QuestionPlace here = place(self);
                // Of the same entry, not of the repeat's first one.
                return !there.repeats().isEmpty() && there.isAround(here)
                        ? "../".repeat(here.repeats().size() - there.repeats().size() + 1) + name
                        : of(name);
            }

            @Override
            public ValueType kind(String name) {
                return XFormPaths.kind(place(name.equals(".") ? self : name).question());
            }
        };
    }

    private QuestionPlace place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private void note(QuestionDefinition question, List<String> repeats) {
        places.put(question.name(), new QuestionPlace(question, repeats));
        List<String> within =
                Stream.concat(repeats.stream(), Stream.of(question.name())).toList();
        question.questions().orElse(List.of()).forEach(inner -> note(inner, within));
    }

    private static ValueType kind(QuestionDefinition question) {
        return switch (question.type()) {
            case BOOLEAN -> ValueType.TRUTH;
            case DATE, MONTH -> ValueType.MOMENT;
            case MONEY, INTEGER, DECIMAL, SCALE -> ValueType.NUMBER;
            case CHOICE -> ValueType.CODE;
            case CHOICES -> ValueType.CODES;
            case TEXT -> ValueType.TEXT;
            case REPEAT -> ValueType.REPEAT;
        };
    }
}
