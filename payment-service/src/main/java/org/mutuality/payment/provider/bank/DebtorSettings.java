package org.mutuality.payment.provider.bank;

import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.mutuality.payment.provider.RouteSettings;

/** One of our accounts at a bank. */
public interface DebtorSettings extends RouteSettings {
    /** Our name at the bank, at most 140 characters. */
    @WithDefault("Mutuality")
    String debtor();

    /** IBAN of our account, from which the bank pays; else {@link #account}. */
    Optional<String> iban();

    /** Number of our account, in countries without IBANs; with neither, the route is not configured. */
    Optional<String> account();

    /** BIC of our bank; empty when the bank does not require it. */
    Optional<String> bic();
}
