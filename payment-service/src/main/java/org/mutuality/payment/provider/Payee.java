package org.mutuality.payment.provider;

import java.util.Optional;

/** Where a family wants its money. In no log: {@code toString()} is masked. */
public sealed interface Payee {

    /**
     * A wallet of a mobile-money operator.
     *
     * @param msisdn E.164, with its plus
     */
    record Wallet(String operator, String msisdn) implements Payee {
        @Override
        public String toString() {
            return "wallet " + masked(msisdn);
        }
    }

    /**
     * An account of a bank: by its IBAN, else by its number at a bank.
     *
     * @param bankCode BIC, or the bank's code in its country's clearing
     * @param country ISO 3166 alpha-2
     * @param holder the name it runs under, where the bank wants to hear it
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

    /** A place where cash is handed out, by its distributor's code. */
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
