package org.mutuality.payment.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.mutuality.payment.provider.bank.BankSettings;
import org.mutuality.payment.provider.cash.CashCodes;
import org.mutuality.payment.provider.cash.CashSettings;
import org.mutuality.payment.provider.mobile.MobileMoneySettings;

/** What is missing before a provider can pay in a country: whoever learns it only after a release waits for ever. */
@ApplicationScoped
public class Configured {
    private static final String PREFIX = "mutuality.payment.";

    private final BankSettings bank;
    private final CashSettings cash;
    private final MobileMoneySettings mobileMoney;

    Configured(BankSettings bank, CashSettings cash, MobileMoneySettings mobileMoney) {
        this.bank = bank;
        this.cash = cash;
        this.mobileMoney = mobileMoney;
    }

    /** The setting that isn't as it has to be; empty when nothing is missing, and of a provider that there isn't. */
    public Optional<String> lacks(String provider, String country) {
        return switch (provider) {
            case "bank" ->
                missing(bank.iban().or(bank::account).isPresent(), "bank.iban or " + PREFIX + "bank.account")
                        .or(() -> missing(reaches(bank.countries(), country), "bank.countries"));
            case "cash" ->
                missing(cash.secret().filter(CashCodes::isSecret).isPresent(), "cash.secret")
                        .or(() -> missing(reaches(cash.countries(), country), "cash.countries"));
            case "mobile-money" ->
                missing(mobileMoney.url().isPresent(), "mobile-money.url")
                        .or(() -> missing(reaches(mobileMoney.countries(), country), "mobile-money.countries"));
            default -> Optional.empty();
        };
    }

    private static boolean reaches(Optional<Set<String>> countries, String country) {
        return countries.isEmpty() || countries.get().contains(country);
    }

    private static Optional<String> missing(boolean there, String setting) {
        return there ? Optional.empty() : Optional.of(PREFIX + setting);
    }
}
