package org.mutuality.payment.provider.cash;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * Distributors of cash: an unnamed one, and named ones such as {@code mutuality.payment.cash.routes.liberia.secret} with {@code
 * mutuality.payment.cash.routes.liberia.countries=LR}.
 */
@ConfigMapping(prefix = "mutuality.payment.cash")
public interface CashSettings extends DistributorSettings {
    /**
     * Distributors by name. Names are stored with orders and must never change. No setting is inherited from the unnamed one.
     */
    Map<String, DistributorSettings> routes();
}
