package org.mutuality.payment.provider.bank;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * Our accounts at banks: an unnamed one, and named ones such as {@code mutuality.payment.bank.routes.colombia.account} with
 * {@code mutuality.payment.bank.routes.colombia.countries=CO}.
 */
@ConfigMapping(prefix = "mutuality.payment.bank")
public interface BankSettings extends DebtorSettings {
    /**
     * Accounts by name. Names are stored with orders and must never change. No setting is inherited from the unnamed one.
     */
    Map<String, DebtorSettings> routes();
}
