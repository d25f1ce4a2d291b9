package org.mutuality.journal.openrosa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.journal.expression.Kind;
import org.mutuality.journal.expression.XPath;
import org.mutuality.journal.form.QuestionDefinition;

/** Where a form's questions stand in the XForm's instance; all of them below {@link #ANSWERS}, so that none meets the envelope. */
final class Places {
    static final String ANSWERS = "/data/answers";

    private final Map<String, Place> places = new HashMap<>();

    Places(List<QuestionDefinition> questions) {
        questions.forEach(one -> note(one, List.of()));
    }

    /** @param repeats that it is asked in, the outer one first */
    private record Place(QuestionDefinition question, List<String> repeats) {
        boolean isAround(Place other) {
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
    XPath.Surroundings around(String self) {
        return new XPath.Surroundings() {
            @Override
            public String path(String name) {
                Place there = place(name);
                Place here = place(self);
                // Of the same entry, not of the repeat's first one.
                return !there.repeats().isEmpty() && there.isAround(here)
                        ? "../".repeat(here.repeats().size() - there.repeats().size() + 1) + name
                        : of(name);
            }

            @Override
            public Kind kind(String name) {
                return Places.kind(place(name.equals(".") ? self : name).question());
            }
        };
    }

    private Place place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    private void note(QuestionDefinition question, List<String> repeats) {
        places.put(question.name(), new Place(question, repeats));
        List<String> within =
                Stream.concat(repeats.stream(), Stream.of(question.name())).toList();
        question.questions().orElse(List.of()).forEach(inner -> note(inner, within));
    }

    private static Kind kind(QuestionDefinition question) {
        return switch (question.type()) {
            case BOOLEAN -> Kind.TRUTH;
            case DATE, MONTH -> Kind.MOMENT;
            case MONEY, INTEGER, DECIMAL, SCALE -> Kind.NUMBER;
            case CHOICE -> Kind.CODE;
            case CHOICES -> Kind.CODES;
            case TEXT -> Kind.TEXT;
            case REPEAT -> Kind.REPEAT;
        };
    }
}
