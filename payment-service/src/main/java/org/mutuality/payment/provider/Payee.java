package org.mutuality.payment.provider;

import java.util.Optional;

/** Where a payment goes. {@code toString()} is masked, so that it can be logged. */
public sealed interface Payee {

    /**
     * A wallet of a mobile-money operator.
     *
     * @param msisdn phone number, E.164, with its plus sign
     */
    record Wallet(String operator, String msisdn) implements Payee {
        @Override
        public String toString() {
            return "wallet " + masked(msisdn);
        }
    }

    /**
     * A bank account: an IBAN, or a number at a bank.
     *
     * @param bankCode BIC, or the bank's code in its country's clearing system
     * @param country ISO 3166 alpha-2
     * @param holder name of the account's holder, where the bank requires it
     */
    record BankAccount(
            Optional<String> iban,
            Optional<String> bankCode,
            Optional<String> number,
            String country,
            Optional<String> holder)
            implements Payee {
        @Override
        public String toString() {
            return "account " + masked(iban.or(() -> number).orElse(""));
        }
    }

    /**
     * A place where cash is handed out.
     *
     * @param code as the distributor defines it
     */
    record CashPoint(String code) implements Payee {
        @Override
        public String toString() {
            return "cash point";
        }
    }

    private static String masked(String number) {
        return "…" + number.substring(Math.max(number.length() - 3, number.length() / 2));
    }
}
