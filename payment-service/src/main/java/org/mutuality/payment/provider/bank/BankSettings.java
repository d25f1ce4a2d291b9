package org.mutuality.payment.provider.bank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Who orders payments, as a bank's file names it. */
@ConfigMapping(prefix = "mutuality.payment.bank")
public interface BankSettings {
    /** Our own name at the bank, at most 140 characters. */
    @WithDefault("Mutuality")
    String debtor();

    /** Our account, from which the bank pays; else {@link #account}. */
    Optional<String> iban();

    /** Our account's number, where the country has no IBANs; without either no bank is told anything. */
    Optional<String> account();

    /** BIC of our bank; empty: the bank knows who it is. */
    Optional<String> bic();

    /** In which it pays, ISO 3166 alpha-2 with commas between them; empty: in all. */
    Optional<Set<String>> countries();
}
