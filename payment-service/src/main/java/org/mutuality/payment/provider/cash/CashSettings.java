package org.mutuality.payment.provider.cash;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * Distributors of cash: one without a name, and others by theirs, as {@code mutuality.payment.cash.routes.liberia.secret} with
 * {@code mutuality.payment.cash.routes.liberia.countries=LR}.
 */
@ConfigMapping(prefix = "mutuality.payment.cash")
public interface CashSettings extends DistributorSettings {
    /** Name → distributor; names are kept with orders for ever. Nothing is shared with the one without a name. */
    Map<String, DistributorSettings> routes();
}
