package org.mutuality.payment.payoutaccount.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Bank;
import org.mutuality.payment.payoutaccount.details.AccountDetails.CashPoint;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Wallet;
import org.mutuality.payment.payoutaccount.format.HolderNames;

/** For any account: the serialized text reads back equal, and the masked form is never enough to use it. */
class PayoutAccountPropertyTest {
    @Property(tries = 500)
    void what_is_written_reads_as_it_was(@ForAll("accounts") AccountDetails account) {
        assertThat(AccountDetails.parse(account.serialized())).isEqualTo(account);
    }

    @Property(tries = 500)
    void neither_mask_nor_text_show_more_than_four_of_it(@ForAll("accounts") AccountDetails account) {
        String secret = secret(account);
        String shown = account.masked().replaceFirst(", .?••••$", "").replaceFirst("^.* •••• ?", "");
        assertThat(shown.length()).isLessThanOrEqualTo(Math.min(4, secret.length() / 2));
        assertThat(secret).endsWith(shown);
        assertThat(account.toString()).isEqualTo(account.masked()).doesNotContain(secret);
        assertThat(Optional.of(account).toString()).doesNotContain(secret);
        if (account instanceof Bank bank
                && bank.holder().filter(name -> name.length() > 1).isPresent()) {
            assertThat(account.masked()).doesNotContain(bank.holder().get());
        }
    }

    @Test
    void what_was_written_before_there_were_holders_reads_still() {
        assertThat(AccountDetails.parse("iban DE89370400440532013000"))
                .isEqualTo(bank(Optional.of("DE89370400440532013000"), Optional.empty(), Optional.empty(), "DE"));
        assertThat(AccountDetails.parse("local LR ECOCLRLM 0011223344"))
                .isEqualTo(bank(Optional.empty(), Optional.of("ECOCLRLM"), Optional.of("0011223344"), "LR"));
        assertThat(AccountDetails.parse("local LR ECOCLRLM 0011223344").serialized())
                .isEqualTo("local LR ECOCLRLM 0011223344");
        assertThat(AccountDetails.parse("iban-of DE89370400440532013000 Maria de la Cruz")
                        .masked())
                .isEqualTo("DE •••• 3000, M••••");
    }

    private static Bank bank(Optional<String> iban, Optional<String> code, Optional<String> number, String country) {
        return new Bank(iban, code, number, country, Optional.empty());
    }

    private static String secret(AccountDetails account) {
        return switch (account) {
            case Wallet wallet -> wallet.msisdn();
            case Bank bank -> bank.iban().or(bank::number).orElseThrow();
            case CashPoint point -> point.code();
        };
    }

    @Provide
    Arbitrary<AccountDetails> accounts() {
        Arbitrary<String> digits = digits(6, 20);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("mtn-lr", "gcash"), digits(7, 7))
                        .as((operator, number) -> new Wallet(operator, "+23177" + number)),
                Combinators.combine(digits, holders())
                        .as((number, holder) ->
                                new Bank(Optional.of("DE" + number), Optional.empty(), Optional.empty(), "DE", holder)),
                Combinators.combine(digits(3, 9), digits, holders())
                        .as((code, number, holder) ->
                                new Bank(Optional.empty(), Optional.of(code), Optional.of(number), "PH", holder)),
                digits(1, 12).map(CashPoint::new));
    }

    private static Arbitrary<Optional<String>> holders() {
        return Arbitraries.strings()
                .alpha()
                .withChars("0123456789 /-?:().,'+")
                .ofMaxLength(70)
                .map(HolderNames::latin)
                .filter(HolderNames::isHolder)
                .optional();
    }

    private static Arbitrary<String> digits(int least, int most) {
        return Arbitraries.strings().numeric().ofMinLength(least).ofMaxLength(most);
    }
}
