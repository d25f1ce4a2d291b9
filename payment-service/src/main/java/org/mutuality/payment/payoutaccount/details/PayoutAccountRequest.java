package org.mutuality.payment.payoutaccount.details;

import java.util.Map;
import java.util.Optional;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Bank;
import org.mutuality.payment.payoutaccount.details.AccountDetails.CashPoint;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Wallet;
import org.mutuality.payment.payoutaccount.format.HolderNames;

/**
 * An account as it is told. A mobile-wallet has operator and number; a bank has holder and iban, or holder, country, bankCode and
 * number where there is no IBAN; a cash-point has point.
 *
 * @param operator of mobile money, as in {@code mtn-lr}
 * @param number of the phone, E.164; or of the account
 * @param country ISO 3166 alpha-2, of a bank without IBAN
 * @param iban blanks in it are left out
 * @param holder whose name a bank's account runs under, 1 to 70 characters; banks exchange no accents, so María Peña becomes Maria
 *     Pena
 * @param point where cash is handed out, by its distributor's code
 */
public record PayoutAccountRequest(
        PayoutAccountType kind,
        Optional<String> operator,
        Optional<String> number,
        Optional<String> country,
        Optional<String> bankCode,
        Optional<String> iban,
        Optional<String> holder,
        Optional<String> point) {

    public PayoutAccountRequest {
        iban = iban.map(text -> text.replace(" ", ""));
        holder = holder.map(HolderNames::latin);
    }

    /** What a kind may have, by name. */
    public Map<String, Optional<String>> fields() {
        return Map.of(
                "operator", operator,
                "number", number,
                "country", country,
                "bankCode", bankCode,
                "iban", iban,
                "holder", holder,
                "point", point);
    }

    /** Once it is checked. */
    public AccountDetails account() {
        return switch (kind) {
            case MOBILE_WALLET -> new Wallet(operator.orElseThrow(), number.orElseThrow());
            case BANK ->
                new Bank(
                        iban,
                        bankCode,
                        number,
                        iban.map(one -> one.substring(0, 2)).or(() -> country).orElseThrow(),
                        holder);
            case CASH_POINT -> new CashPoint(point.orElseThrow());
        };
    }

    /** Masked by leaving it out: what is told may end in a log. */
    @Override
    public String toString() {
        return "NewAccount[" + kind + "]";
    }
}
