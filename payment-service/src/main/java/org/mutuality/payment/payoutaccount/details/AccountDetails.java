package org.mutuality.payment.payoutaccount.details;

import java.util.List;
import java.util.Optional;
import org.mutuality.payment.payoutaccount.format.Mask;
import org.mutuality.payment.payoutaccount.format.MobileNumbers;

/**
 * An account in clear: only between the vault and the provider, never stored, logged or answered so. {@code toString} is masked.
 * Made by {@link PayoutAccountRequest} once it is checked, or {@link #read} from what was.
 */
public sealed interface AccountDetails {
    PayoutAccountType kind();

    /** What a person recognises it by and nobody else can use: {@code +231 •••• 3456}. */
    String masked();

    /** One line, to be sealed; {@link #read} takes it again, for ever. Parts have no blank in them, but a holder, which is last. */
    String written();

    /** @throws IllegalStateException it isn't what {@link #written} gives */
    static AccountDetails read(String written) {
        String[] parts = written.split(" ", -1);
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
            // Not what was read: it is in clear.
            default -> throw new IllegalStateException("An account of a kind that this version does not support");
        };
    }

    // None in the forms that were written before there were holders.
    private static Optional<String> holder(String[] parts, int from) {
        return Optional.of(String.join(" ", List.of(parts).subList(from, parts.length)))
                .filter(name -> !name.isEmpty());
    }

    /**
     * @param operator as in {@code mtn-lr}
     * @param msisdn E.164
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
        public String written() {
            return "wallet " + operator + ' ' + msisdn;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /**
     * Either an IBAN, or code and number where the country has none.
     *
     * @param bankCode as the country's banks have it, see {@code LocalAccountFormat}
     * @param country ISO 3166 alpha-2, of the bank
     * @param holder whose name it runs under, in ISO 20022's Latin set; empty of what was told before it was asked for
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
        public String written() {
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

    /** @param code of a place where cash is handed out, as its distributor has it */
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
        public String written() {
            return "cash " + code;
        }

        @Override
        public String toString() {
            return masked();
        }
    }
}
