package org.mutuality.payment.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.inbox.JournalFactFixture.corrected;
import static org.mutuality.payment.inbox.JournalFactFixture.submitted;
import static org.mutuality.payment.inbox.WhenJournalSubmittedAccrueStipendTest.ordered;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;

/** Rule 1: pay for completeness, never for content. */
class PayForCompletenessPropertyTest {
    @Property(tries = 300)
    void no_answer_changes_what_is_paid(
            @ForAll("answers") Map<String, Object> some, @ForAll("answers") Map<String, Object> others) {
        assertThat(ordered(submitted("2021-03", true, some))).isEqualTo(ordered(submitted("2021-03", true, others)));
    }

    @Property(tries = 300)
    void no_answer_makes_an_incomplete_journal_pay(@ForAll("answers") Map<String, Object> answers) {
        assertThat(ordered(submitted("2021-03", false, answers))).isEmpty();
    }

    @Property(tries = 300)
    void no_correction_changes_what_is_paid(
            @ForAll("answers") Map<String, Object> answers,
            @ForAll @IntRange(min = 2) int version,
            @ForAll Optional<String> reason) {
        assertThat(ordered(corrected("2021-03", true, version, answers, reason)))
                .isEqualTo(ordered(corrected("2021-03", true, version, Map.of(), Optional.empty())))
                .singleElement()
                .isInstanceOfSatisfying(
                        AccrueStipend.class,
                        accrue -> assertThat(accrue.amount()).isEqualTo(Money.of("450.00", "PHP")));
    }

    /**
     * All that the rule learns; a component more would have to be argued for here. The version says only whether the month was
     * completed before or after it was withdrawn.
     */
    @Test
    void the_rule_sees_who_and_when_and_nothing_else() {
        assertThat(Arrays.stream(CompletedMonth.class.getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("familyId", "cohortId", "country", "month", "submittedAt", "version"));
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        Arbitrary<Object> money = Arbitraries.bigDecimals()
                .ofScale(2)
                .map(amount -> Map.of("amount", amount.toPlainString(), "currency", "PHP"));
        Arbitrary<Object> answer = Arbitraries.oneOf(
                money,
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.of(true, false).map(yes -> (Object) yes),
                Arbitraries.strings().map(text -> (Object) text),
                Arbitraries.strings().list().ofMaxSize(4).map(many -> (Object) many));
        Arbitrary<String> question = Arbitraries.oneOf(
                Arbitraries.of("income_wages", "ladder", "note", "complete", "amount", "perJournal"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20));
        return Arbitraries.maps(question, answer).ofMaxSize(40);
    }
}
