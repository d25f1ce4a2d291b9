package org.mutuality.payment.payoutaccount.details;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Bank;
import org.mutuality.payment.payoutaccount.details.AccountDetails.CashPoint;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Wallet;
import org.mutuality.payment.payoutaccount.format.CopiedText;
import org.mutuality.payment.payoutaccount.format.HolderNames;
import org.mutuality.payment.payoutaccount.format.MobileNumbers;

/**
 * A payout account in clear. A mobile-wallet has operator and number; a bank has holder and iban, or holder, country, bankCode
 * and number in countries without IBANs; a cash-point has point.
 *
 * @param kind mobile-wallet, bank or cash-point
 * @param operator mobile-money operator, such as {@code mtn-lr}; capitals are read as small letters
 * @param number phone number of a wallet, or account number at a bank; spaces and dashes are ignored. A phone number is best
 *     written as E.164, such as {@code +923001234567}; 00 is read as +, and one without a country's code is of the family's
 *     country. A trunk zero after a country's code is refused
 * @param country ISO 3166 alpha-2, of a bank without IBAN: CO, LR, MX, PH, UG or US
 * @param bankCode code of the bank in its country's format, such as a BIC or a routing number
 * @param iban IBAN; spaces and dashes are ignored, small letters are read as capitals
 * @param holder name of a bank account's holder, 1 to 70 characters; banks exchange no accents, so María Peña becomes Maria
 *     Pena
 * @param point code of a cash point, as its distributor defines it
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
        operator = operator.map(text -> text.strip().toLowerCase(Locale.ROOT));
        number = kind == PayoutAccountType.BANK ? number.map(CopiedText::compact) : number;
        country = country.map(text -> text.strip().toUpperCase(Locale.ROOT));
        bankCode = bankCode.map(text -> CopiedText.compact(text).toUpperCase(Locale.ROOT));
        iban = iban.map(text -> CopiedText.compact(text).toUpperCase(Locale.ROOT));
        holder = holder.map(HolderNames::latin);
        point = point.map(text -> text.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * The same with the phone number of a wallet as E.164, where it can be read as one.
     *
     * @param familyCountry ISO 3166 alpha-2; a number without a country's code is one of this country
     */
    public PayoutAccountRequest withE164Number(String familyCountry) {
        return kind != PayoutAccountType.MOBILE_WALLET
                ? this
                : new PayoutAccountRequest(
                        kind,
                        operator,
                        number.map(text -> MobileNumbers.normalized(text, familyCountry)),
                        country,
                        bankCode,
                        iban,
                        holder,
                        point);
    }

    /** All fields but the kind, by name. */
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

    /** The account; call it only after validation. */
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

    /** Without the account: a request may end in a log. */
    @Override
    public String toString() {
        return "PayoutAccountRequest[" + kind + "]";
    }
}
