package org.mutuality.payment.payout.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.payment.batch.selection.ExclusionReason;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.PayoutStatus;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.TranslationCatalog;

class PayoutExplanationTest {
    private static final List<String> HELD = List.of(PayoutHoldReason.CONSENT_WITHDRAWN.name());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FAILED   | maxBalanceExceeded   | The amount exceeds what the wallet it was sent to can hold. It is still owed.
            FAILED   | AC04                 | The account it was sent to is closed. It is still owed.
            DUE      | AC06                 | The account it was sent to is blocked. It is still owed.
            BATCHED  | identifierError      | The provider does not know the account it was sent to. It is still owed.
            FAILED   | AM04                 | The programme's own account at the provider had insufficient funds. It is still owed.
            FAILED   | BE01                 | The account is in a different name from the one entered. It is still owed.
            RETURNED | returned             | It was paid and returned. The bank returned it without giving a reason. It is still owed.
            FAILED   | X-17                 | The provider could not pay it. It is still owed.
            FAILED   | file-withdrawn       | The payment file was withdrawn before anything was paid from it. It is still owed.
            FAILED   | family-erased        | The family's data was erased, so there is nobody to pay.
            RETURNED | reversed             | It was paid and returned. The provider reversed the payment. It is still owed.
            RETURNED | AC01                 | It was paid and returned. The provider does not know the account it was sent to. It is still owed.
            """)
    void a_code_is_explained_in_words(PayoutStatus status, String code, String explanation) {
        assertThat(english(PayoutExplanation.of(status, List.of(), Optional.of(code))))
                .contains(explanation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-account-to-pay-to",
                "consent-withdrawn",
                "family-erased",
                "file-withdrawn",
                "reversed",
                "unclaimed",
                "returned",
                "refused"
            })
    void what_we_call_a_reason_ourselves_has_words_of_its_own(String code) {
        assertThat(PayoutExplanation.of(PayoutStatus.FAILED, List.of(), Optional.of(code)))
                .hasValueSatisfying(
                        explanation -> assertThat(explanation.reason()).isNotEqualTo(NonPaymentReason.PROVIDER_FAILED));
    }

    @ParameterizedTest
    @EnumSource(
            value = PayoutStatus.class,
            names = {"DUE", "BATCHED", "FAILED", "RETURNED"})
    void what_is_held_says_so_before_all_else(PayoutStatus status) {
        assertThat(english(PayoutExplanation.of(status, HELD, Optional.of("AC04"))))
                .hasValueSatisfying(explanation -> assertThat(explanation).contains("does not consent to be paid"));
    }

    @Test
    void an_unknown_outcome_is_shown_as_being_queried() {
        assertThat(english(PayoutExplanation.of(PayoutStatus.UNKNOWN, HELD, Optional.empty())))
                .hasValueSatisfying(explanation -> assertThat(explanation).contains("not confirmed yet"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PayoutStatus.class,
            names = {"SENT", "SETTLED", "CLOSED"})
    void what_is_under_way_paid_or_done_needs_no_explanation(PayoutStatus status) {
        assertThat(PayoutExplanation.of(status, HELD, Optional.of("AC04"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PayoutStatus.class,
            names = {"DUE", "BATCHED"})
    void what_never_failed_only_waits_its_turn(PayoutStatus status) {
        assertThat(PayoutExplanation.of(status, List.of(), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es    | Se pagó y fue devuelto. La cuenta a la que se envió está cerrada. Se le sigue debiendo.
            fil-PH | Naibayad na ito ngunit bumalik. Sarado na ang account na pinadalhan nito. Dapat pa rin itong bayaran sa pamilya.
            ur    | It was paid and returned. The account it was sent to is closed. It is still owed.
            """)
    void it_is_in_the_language_of_the_reader(String language, String explanation) {
        PayoutExplanation back = PayoutExplanation.of(PayoutStatus.RETURNED, List.of(), Optional.of("AC04"))
                .orElseThrow();
        assertThat(back.reason()).isEqualTo(NonPaymentReason.ACCOUNT_CLOSED);
        assertThat(back.in(TranslationCatalog.in(List.of(language)))).isEqualTo(explanation);
    }

    @Test
    void every_code_has_a_text_in_every_language() {
        List<String> keys = Stream.of(
                        Stream.of(NonPaymentReason.values()).map(NonPaymentReason::messageKey),
                        Stream.of(PayoutExplanation.OWED, PayoutExplanation.RETURNED),
                        Stream.of(ExclusionReason.values()).map(ExclusionReason::messageKey))
                .flatMap(texts -> texts)
                .toList();
        Map<String, String> english = TranslationCatalog.builtInMessages().get("en");
        assertThat(TranslationCatalog.builtInMessages()).containsOnlyKeys("en", "es", "fil");
        TranslationCatalog.builtInMessages().forEach((language, texts) -> {
            assertThat(texts.keySet()).as(language).containsAll(keys);
            if (!language.equals("en")) {
                keys.forEach(key -> assertThat(texts.get(key)).isNotEqualTo(english.get(key)));
            }
        });
    }

    private static Optional<String> english(Optional<PayoutExplanation> explained) {
        return explained.map(one -> one.in(MessageCatalog.ENGLISH));
    }
}
