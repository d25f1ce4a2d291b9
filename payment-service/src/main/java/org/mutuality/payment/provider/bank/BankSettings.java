package org.mutuality.payment.provider.bank;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * Our accounts at banks: one without a name, and others by theirs, as {@code mutuality.payment.bank.routes.colombia.account} with
 * {@code mutuality.payment.bank.routes.colombia.countries=CO}.
 */
@ConfigMapping(prefix = "mutuality.payment.bank")
public interface BankSettings extends DebtorSettings {
    /** Name → account; names are kept with orders for ever. Nothing is shared with the one without a name. */
    Map<String, DebtorSettings> routes();
}
