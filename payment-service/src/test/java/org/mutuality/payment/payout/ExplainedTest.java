package org.mutuality.payment.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainedTest {
    private static final List<String> HELD = List.of(Hold.CONSENT_WITHDRAWN.name());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FAILED   | maxBalanceExceeded   | The wallet it was sent to can't hold so much. It is still owed.
            FAILED   | AC04                 | The account it was sent to is closed. It is still owed.
            DUE      | AC06                 | The account it was sent to is blocked. It is still owed.
            BATCHED  | identifierError      | The account it was sent to isn't known to the provider. It is still owed.
            FAILED   | X-17                 | The provider couldn't pay it. It is still owed.
            RETURNED | AC01                 | It was paid and came back. The account it was sent to isn't known to the provider. It is still owed.
            """)
    void a_code_is_told_in_words(Status status, String code, String words) {
        assertThat(Explained.of(status, List.of(), Optional.of(code))).contains(words);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DUE", "BATCHED", "FAILED", "RETURNED"})
    void what_is_held_says_so_before_all_else(Status status) {
        assertThat(Explained.of(status, HELD, Optional.of("AC04")))
                .hasValueSatisfying(words -> assertThat(words).contains("withdrawn its consent"));
    }

    @Test
    void an_unknown_answer_is_told_as_one_that_is_asked_about() {
        assertThat(Explained.of(Status.UNKNOWN, HELD, Optional.empty()))
                .hasValueSatisfying(words -> assertThat(words).contains("being asked"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SENT", "SETTLED", "CLOSED"})
    void what_is_under_way_paid_or_done_needs_no_explanation(Status status) {
        assertThat(Explained.of(status, HELD, Optional.of("AC04"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DUE", "BATCHED"})
    void what_never_failed_only_waits_its_turn(Status status) {
        assertThat(Explained.of(status, List.of(), Optional.empty())).isEmpty();
    }
}
