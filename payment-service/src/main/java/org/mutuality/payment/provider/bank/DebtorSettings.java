package org.mutuality.payment.provider.bank;

import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.mutuality.payment.provider.RouteSettings;

/** Who orders payments at one bank, as its file names it. */
public interface DebtorSettings extends RouteSettings {
    /** Our own name at the bank, at most 140 characters. */
    @WithDefault("Mutuality")
    String debtor();

    /** Our account, from which the bank pays; else {@link #account}. */
    Optional<String> iban();

    /** Our account's number, where the country has no IBANs; without either no bank is told anything. */
    Optional<String> account();

    /** BIC of our bank; empty: the bank knows who it is. */
    Optional<String> bic();
}
