package org.mutuality.payment.payoutaccount.details;

import java.util.List;
import java.util.Optional;
import org.mutuality.payment.payoutaccount.format.Mask;
import org.mutuality.payment.payoutaccount.format.MobileNumbers;

/**
 * An account in clear. It exists only between the vault and the provider and is never stored, logged or returned in this form;
 * {@code toString} is masked. Made by {@link PayoutAccountRequest} after validation, or by {@link #parse} from stored text.
 */
public sealed interface AccountDetails {
    PayoutAccountType kind();

    /** A form that its owner recognises and nobody else can use: {@code +231 •••• 3456}. */
    String masked();

    /**
     * One line of text for encryption, which {@link #parse} reads. The format must never change. Parts have no spaces, except
     * the holder's name, which comes last.
     */
    String serialized();

    /** @throws IllegalStateException the text was not made by {@link #serialized} */
    static AccountDetails parse(String serialized) {
        String[] parts = serialized.split(" ", -1);
        return switch (parts[0]) {
            case "wallet" -> new Wallet(parts[1], parts[2]);
            case "iban", "iban-of" ->
                new Bank(
                        Optional.of(parts[1]),
                        Optional.empty(),
                        Optional.empty(),
                        parts[1].substring(0, 2),
                        holder(parts, 2));
            case "local", "local-of" ->
                new Bank(Optional.empty(), Optional.of(parts[2]), Optional.of(parts[3]), parts[1], holder(parts, 4));
            case "cash" -> new CashPoint(parts[1]);
            // Without the text: it is in clear.
            default -> throw new IllegalStateException("An account of a kind that this version does not support");
        };
    }

    // Text stored before holders were required has none.
    private static Optional<String> holder(String[] parts, int from) {
        return Optional.of(String.join(" ", List.of(parts).subList(from, parts.length)))
                .filter(name -> !name.isEmpty());
    }

    /**
     * @param operator such as {@code mtn-lr}
     * @param msisdn phone number, E.164
     */
    record Wallet(String operator, String msisdn) implements AccountDetails {
        @Override
        public PayoutAccountType kind() {
            return PayoutAccountType.MOBILE_WALLET;
        }

        @Override
        public String masked() {
            return Mask.of(MobileNumbers.callingCode(msisdn), msisdn);
        }

        @Override
        public String serialized() {
            return "wallet " + operator + ' ' + msisdn;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /**
     * Either an IBAN, or bank code and number in countries without IBANs.
     *
     * @param bankCode in the country's format, see {@code LocalAccountFormat}
     * @param country ISO 3166 alpha-2, of the bank
     * @param holder name of the account's holder, in ISO 20022's Latin character set; empty in accounts from before it was
     *     required
     */
    record Bank(
            Optional<String> iban,
            Optional<String> bankCode,
            Optional<String> number,
            String country,
            Optional<String> holder)
            implements AccountDetails {
        @Override
        public PayoutAccountType kind() {
            return PayoutAccountType.BANK;
        }

        @Override
        public String masked() {
            return Mask.of(country, iban.or(() -> number).orElseThrow())
                    + holder.map(name -> ", " + Mask.ofName(name)).orElse("");
        }

        @Override
        public String serialized() {
            String of = holder.isPresent() ? "-of " : " ";
            String account = iban.map(one -> "iban" + of + one)
                    .orElseGet(
                            () -> "local" + of + country + ' ' + bankCode.orElseThrow() + ' ' + number.orElseThrow());
            return account + holder.map(name -> ' ' + name).orElse("");
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** @param code of the cash point, as its distributor defines it */
    record CashPoint(String code) implements AccountDetails {
        @Override
        public PayoutAccountType kind() {
            return PayoutAccountType.CASH_POINT;
        }

        @Override
        public String masked() {
            return Mask.of("cash", code);
        }

        @Override
        public String serialized() {
            return "cash " + code;
        }

        @Override
        public String toString() {
            return masked();
        }
    }
}
