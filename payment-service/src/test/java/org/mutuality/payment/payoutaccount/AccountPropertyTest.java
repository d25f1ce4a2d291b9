package org.mutuality.payment.payoutaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mutuality.payment.payoutaccount.Account.Bank;
import org.mutuality.payment.payoutaccount.Account.CashPoint;
import org.mutuality.payment.payoutaccount.Account.Wallet;

/** Whatever the account: what is sealed reads as it was, and what is shown is never enough to use it. */
class AccountPropertyTest {
    @Property(tries = 500)
    void what_is_written_reads_as_it_was(@ForAll("accounts") Account account) {
        assertThat(Account.read(account.written())).isEqualTo(account);
    }

    @Property(tries = 500)
    void neither_mask_nor_text_show_more_than_four_of_it(@ForAll("accounts") Account account) {
        String secret = secret(account);
        String shown = account.masked().replaceFirst("^.* •••• ?", "");
        assertThat(shown.length()).isLessThanOrEqualTo(Math.min(4, secret.length() / 2));
        assertThat(secret).endsWith(shown);
        assertThat(account.toString()).isEqualTo(account.masked()).doesNotContain(secret);
        assertThat(Optional.of(account).toString()).doesNotContain(secret);
    }

    private static String secret(Account account) {
        return switch (account) {
            case Wallet wallet -> wallet.msisdn();
            case Bank bank -> bank.iban().or(bank::number).orElseThrow();
            case CashPoint point -> point.code();
        };
    }

    @Provide
    Arbitrary<Account> accounts() {
        Arbitrary<String> digits = digits(6, 20);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("mtn-lr", "gcash"), digits(7, 7))
                        .as((operator, number) -> new Wallet(operator, "+23177" + number)),
                digits.map(number -> new Bank(Optional.of("DE" + number), Optional.empty(), Optional.empty(), "DE")),
                Combinators.combine(digits(3, 9), digits)
                        .as((code, number) -> new Bank(Optional.empty(), Optional.of(code), Optional.of(number), "PH")),
                digits(1, 12).map(CashPoint::new));
    }

    private static Arbitrary<String> digits(int least, int most) {
        return Arbitraries.strings().numeric().ofMinLength(least).ofMaxLength(most);
    }
}
