package org.mutuality.journal.form.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mutuality.platform.problem.Message;

class ConditionPropertyTest {
    private static final List<String> TOKENS = List.of(
            "${age}",
            "${grade}",
            "${shocks}",
            "${children}",
            "${school}",
            "${born}",
            "${}",
            "${x",
            ".",
            "1",
            "0",
            ".5",
            "1e9",
            "99999999999999999999",
            "'good'",
            "''",
            "'2015-02-28'",
            "\"",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "and",
            "or",
            "not(",
            "selected(",
            "count-selected(",
            "count(",
            "true()",
            "false()",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "div",
            "mod",
            " ",
            "\u0000",
            "é",
            "🌾");

    /** Any text is either a condition that evaluates, or is reported as invalid. */
    @Property(tries = 10_000)
    void any_text_is_a_condition_or_is_reported(@ForAll("texts") String text, @ForAll("answers") Object answer) {
        List<Message> errors = new ArrayList<>();
        Optional<Condition> condition = Condition.parse(text, new ConditionTest.Everything(), errors::add);
        assertThat(condition.isPresent() || !errors.isEmpty()).isTrue();
        // Even a condition with type errors evaluates, for any answer.
        condition.ifPresent(one -> assertThat(one.holds(name -> answer, answer)).isIn(true, false));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(TOKENS).list().ofMaxSize(25).map(tokens -> String.join(" ", tokens)),
                Arbitraries.of(TOKENS).list().ofMaxSize(8).map(tokens -> String.join("", tokens)),
                Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<Object> answers() {
        return Arbitraries.of(
                "",
                "good",
                "12.5",
                "2015-02-28",
                0,
                -3,
                Long.MAX_VALUE,
                true,
                false,
                List.of(),
                List.of("theft", "illness"),
                List.of(Map.of("age", 3)),
                Map.of("amount", "9999999999999.9999", "currency", "PHP"),
                Map.of());
    }
}
