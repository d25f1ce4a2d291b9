package org.mutuality.journal.form.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.journal.form.expression.Symbols;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.problem.MessageCatalog;

class ConditionTest {
    private static final Map<String, Object> ANSWERS = Map.of(
            "age",
            7,
            "weight",
            "12.5",
            "income",
            Map.of("amount", "450.00", "currency", "PHP"),
            "born",
            "2015-02-28",
            "grade",
            "good",
            "shocks",
            List.of("theft", "illness"),
            "school",
            true,
            "word",
            "rice",
            "children",
            List.of(Map.of("age", 7), Map.of("age", 9)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${age} = 7                                   | true",
                "${age} != 7                                  | false",
                "${age} + 1 * 2 = 9                           | true",
                "(${age} + 1) * 2 = 16                        | true",
                "${age} div 2 = 3.5                           | true",
                "${age} mod 4 = 3                             | true",
                "-${age} mod 4 = -3                           | true",
                "10 - 2 - 3 = 5                               | true",
                "1 div 0 = 1                                  | false",
                "1 div 3 * 3 < 1.0001                         | true",
                "${age} > 6 and ${age} <= 7                   | true",
                "${age} > 7 or ${age} < 7                     | false",
                "true() or false() and false()                | true",
                "not(${age} > 6)                              | false",
                "${weight} > 12.4                             | true",
                "${income} >= 450                             | true",
                "${born} < '2016-01-01'                       | true",
                "${born} > '2016-01-01'                       | false",
                "${grade} = 'good'                            | true",
                "selected(${shocks}, 'illness')               | true",
                "selected(${grade}, 'good')                   | true",
                "count-selected(${shocks}) = 2                | true",
                "count(${children}) = 2                       | true",
                "${school}                                    | true",
                "${school} = false()                          | false",
                "${word} = \"rice\"                           | true",
                "${none} = ''                                 | true",
                "${none} != ''                                | false",
                "${none} > 0                                  | false",
                "${none} <= 0                                 | false",
                "${none} = 0                                  | false",
                "${missing_yes} = true()                      | false",
                "${missing_yes} = false()                     | false",
                "not(${missing_yes})                          | true",
                "count-selected(${missing_many}) = 0          | true",
                "count(${missing_repeat}) = 0                 | true",
            })
    void conditions_hold_as_odk_has_them(String text, boolean holds) {
        List<String> errors = new ArrayList<>();
        Optional<Condition> condition = Condition.parse(text, new Everything(), error -> errors.add(error.in(MessageCatalog.ENGLISH)));
        assertThat(errors).isEmpty();
        assertThat(condition.orElseThrow().holds(ANSWERS::get)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                        | ends too early",
                "1 +                       | ends too early",
                "(1 = 1                    | needs ) at character 7",
                "1 = 1)                    | cannot be parsed from character 6",
                "${age                     | cannot be parsed from character 1",
                "${age} = 'x               | cannot be parsed from character 10",
                "today() > 1               | uses the unknown function today()",
                "${age} & 1                | cannot be parsed from character 8",
                "selected(${grade}, 1)     | needs a choice in quotes at character 20",
                "selected('a', 'b')        | needs a question at character 10",
                "${age}                    | needs a condition, which is true or false",
                "not(${word})              | needs a condition, which is true or false",
                "${stranger} = 1           | names an unknown question: stranger",
                "${later} = 1              | names a question that comes later or is in another repeat: later",
                ". > 1                     | has '.', which is for constraints only",
                "${word} * 2 = 4           | calculates with a value that is not a number",
                "${school} = 'yes'         | compares values that cannot be compared",
                "${word} < 5               | compares values that cannot be compared",
                "${age} = 'seven'          | compares values that cannot be compared",
                "${born} > 2016            | compares values that cannot be compared",
                "selected(${age}, 'x')     | uses selected(), which is for a question with choices",
                "selected(${grade}, 'god') | names an unknown choice of grade: god",
                "${grade} = 'god'          | names an unknown choice of grade: god",
                "count(${age}) = 1         | uses count(), which is for a repeat",
                "count-selected(${age})=1  | uses count-selected(), which is for a question with many choices",
            })
    void nonsense_is_named(String text, String message) {
        List<String> errors = new ArrayList<>();
        Condition.parse(text, new Everything(), error -> errors.add(error.in(MessageCatalog.ENGLISH)));
        assertThat(errors).contains(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 10_000})
    void parentheses_end_somewhere(int deep) {
        List<String> errors = new ArrayList<>();
        Optional<Condition> condition =
                Condition.parse("(".repeat(deep) + "true()" + ")".repeat(deep), new Everything(), error -> errors.add(error.in(MessageCatalog.ENGLISH)));
        assertThat(condition).isEmpty();
        assertThat(errors).singleElement().asString().startsWith("must have at most ");
    }

    @Test
    void the_longest_chains_are_evaluated() {
        String signs = "-".repeat(990) + "1 = 1";
        String sums = "1" + "+1".repeat(490) + " > 490";
        assertThat(holds(signs)).isTrue();
        assertThat(holds(sums)).isTrue();
    }

    private static boolean holds(String text) {
        return Condition.parse(text, new Everything(), errors -> {})
                .orElseThrow()
                .holds(name -> null);
    }

    @Test
    void a_constraint_sees_the_answer_itself() {
        Symbols names = new Everything() {
            @Override
            public Optional<Symbol> self() {
                return Optional.of(new Symbol(ValueType.NUMBER, List.of()));
            }
        };
        Condition condition =
                Condition.parse(". <= ${age}", names, errors -> {}).orElseThrow();
        assertThat(condition.holds(ANSWERS::get, 7)).isTrue();
        assertThat(condition.holds(ANSWERS::get, 8)).isFalse();
        assertThat(condition.refersTo("age"::equals)).isTrue();
        assertThat(condition.refersTo("word"::equals)).isFalse();
    }

    /** A symbol table that has every name. */
    static class Everything implements Symbols {
        private static final Map<String, Symbol> ALL = new HashMap<>();

        static {
            List.of("age", "none", "weight", "income").forEach(name -> ALL.put(name, known(ValueType.NUMBER)));
            List.of("school", "missing_yes").forEach(name -> ALL.put(name, known(ValueType.BOOLEAN)));
            List.of("children", "missing_repeat").forEach(name -> ALL.put(name, known(ValueType.REPEAT)));
            ALL.put("born", known(ValueType.DATE));
            ALL.put("word", known(ValueType.TEXT));
            ALL.put("grade", known(ValueType.CHOICE, "good", "poor"));
            ALL.put("shocks", known(ValueType.CHOICES, "theft", "illness"));
            ALL.put("missing_many", known(ValueType.CHOICES, "theft", "illness"));
        }

        private static Symbol known(ValueType kind, String... choices) {
            return new Symbol(kind, List.of(choices));
        }

        @Override
        public Optional<Symbol> find(String name) {
            return Optional.ofNullable(ALL.get(name));
        }

        @Override
        public boolean exists(String name) {
            return ALL.containsKey(name) || name.equals("later");
        }

        @Override
        public Optional<Symbol> self() {
            return Optional.empty();
        }
    }
}
